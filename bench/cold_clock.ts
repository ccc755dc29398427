/**
 * Where the time of a program goes: the built programs with a clock around the functions that do each part.
 * At every moment one part runs, so that the parts add up to the whole.
 *
 * @module
 */

/** Parts of the bacteria script by the functions that do them. What is nested counts for the inner one. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  "command line": ["runProgram"],
  "read": ["readImage"],
  "invert": ["invert"],
  "gaussian": ["gaussian"],
  "laplace, zero crossings": ["laplace", "zeroCrossings"],
  "threshold": ["triangle", "above"],
  "small objects": ["removeSmallObjects"],
  "dilation, erosion": ["dilation", "erosion"],
  "holes": ["and", "fillHoles"],
  "label": ["label"],
  "watershed": ["watershed"],
  "regions": ["regions"],
  "rod sizes": ["rodSizes"],
  "hash of the input": ["inputRecord"],
  "labels as TIFF": ["encodeTiff"],
  "overlay": ["overlayPng"],
  "tables": ["formatTableJson", "formatCsv"],
  "files and record": ["writeFindings"],
};

/** The clock: enters a part when one of its functions is called, leaves it when that is done. */
const CLOCK = `
const [__timed, __clock] = (() => {
  const times = {};
  let current, since = performance.now();
  const enter = (part) => {
    const now = performance.now();
    if (current !== undefined) times[current] = (times[current] ?? 0) + now - since;
    since = now;
    const before = current;
    current = part;
    return before;
  };
  const timed = (part, work) =>
    function (...args) {
      const before = enter(part);
      let result;
      try {
        result = work.apply(this, args);
      } finally {
        if (!(result instanceof Promise)) enter(before);
      }
      return result instanceof Promise ? result.finally(() => enter(before)) : result;
    };
  return [timed, () => JSON.stringify(times)];
})();
export { __clock as clock };
`;

/** Names of the parts, in their order. */
export const PART_NAMES: readonly string[] = Object.keys(PARTS);

/**
 * Puts the clock into the built programs.
 *
 * @param built The text of `scripts/programs.js`.
 * @returns A module that exports `clock` as well, which gives milliseconds by part as JSON.
 */
export function withClock(built: string): string {
  const place = built.search(/^\/\/ \S+\.ts$/m);
  let wrapped = CLOCK;
  for (const [part, names] of Object.entries(PARTS)) {
    for (const name of names) {
      // A bundler numbers functions of one name.
      for (const [, found] of built.matchAll(new RegExp(`^var (${name}\\d*) = \\(`, "gm"))) {
        wrapped += `${found} = __timed(${JSON.stringify(part)}, ${found});\n`;
      }
    }
  }
  return built.slice(0, place) + wrapped + built.slice(place);
}
