// Built from the sources by `deno task build`. Do not edit.
// @ts-self-types="../../../ops/threshold/mod.ts"
export { GLOBAL_METHODS, above, digitize, fixed, huang, hysteresis, imagejDefault, intermodes, isodata, li, local, maxEntropy, ops_threshold_mod_ts_mean as mean, minError, ops_threshold_mod_ts_minimum as minimum, moments, multiotsu, niblack, otsu, ops_threshold_mod_ts_percentile as percentile, renyiEntropy, sauvola, shanbhag, suggest, suggestionTables, triangle, tryAll, yen } from "../../petri.js";
