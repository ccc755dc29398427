// Erosion and dilation of masks: a module of its own, for it is small and most chains need it.
export { extremumBits } from "./bits";
