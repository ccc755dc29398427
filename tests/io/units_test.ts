import assert from "node:assert/strict";
import { inMicrometres, shortUnit } from "../../io/units.ts";

Deno.test({
  name: "inMicrometres() turns lengths of any unit into µm and leaves what is no length",
  permissions: "none",
  fn() {
    const of = (unit: string, y: number, x: number) => ({ unit, y, x, source: "test" });
    for (
      const [unit, y, x] of [
        ["nm", 65, 130],
        ["um", 0.065, 0.13],
        ["μm", 0.065, 0.13],
        ["micron", 0.065, 0.13],
        ["mm", 0.000065, 0.00013],
        ["cm", 0.0000065, 0.000013],
        ["m", 6.5e-8, 1.3e-7],
        ["inch", 0.065 / 25400, 0.13 / 25400],
      ] as const
    ) assert.deepEqual(inMicrometres(of(unit, y, x)), of("µm", 0.065, 0.13), unit);
    assert.deepEqual(inMicrometres({ ...of("nm", 65, 130), z: 300 }), {
      ...of("µm", 0.065, 0.13),
      z: 0.3,
    });
    assert.deepEqual(inMicrometres(of("µm", 0.1 + 0.2, 1)), of("µm", 0.1 + 0.2, 1));
    assert.deepEqual(inMicrometres(of("parsec", 2, 1)), of("parsec", 2, 1));
    assert.equal(inMicrometres(undefined), undefined);
  },
});

Deno.test({
  name: "shortUnit() spells lengths shortly and lets nothing through that steers a terminal",
  permissions: "none",
  fn() {
    for (
      const [unit, short] of [
        ["micron", "µm"],
        ["Angstrom", "Å"],
        ["metre", "m"],
        ["parsec", "parsec"],
        ["\u001b]0;owned\u0007\u009b2Jfoo", "]0;owned2Jfoo"],
      ]
    ) assert.equal(shortUnit(unit), short);
  },
});
