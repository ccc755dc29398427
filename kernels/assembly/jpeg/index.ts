// JPEG: Huffman codes, the inverse cosine transform, larger colour planes, YCbCr to RGB.
export { codes, tableBytes } from "./bits";
export { scan } from "./scan";
export { lossless } from "./lossless";
export { finish, finishDeep } from "./transform";
export { compose } from "./compose";
