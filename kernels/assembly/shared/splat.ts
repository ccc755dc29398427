import { F32, U16, U8 } from "./elements";

/** A value in all lanes; a value for integers must be a whole number of their type. */
export function splat(value: f64, type: i32): v128 {
  if (type == U8) return i8x16.splat(<i8> <i32> value);
  if (type == U16) return i16x8.splat(<i16> <i32> value);
  return type == F32 ? f32x4.splat(<f32> value) : f64x2.splat(value);
}
