/** Every standard operator keeps the promises that all operators make. */
import assert from "node:assert/strict";
import { checkConformance } from "../core/conformance.ts";
import type { Kit } from "../core/kit.ts";
import {
  createImage,
  createKit,
  defineOperator,
  definePlugin,
  type Image,
  imageLike,
  InputError,
  number,
  sameAs,
} from "../mod.ts";
import { PARAMS } from "./operator_params.ts";

/** What may be refused, and how; all other operators serve whatever fits their declaration. */
const REFUSES: Readonly<Record<string, RegExp>> = {
  "analysis.bacteriaGrowth": /must have the axes TYX or YX, has ZYX/,
  "analysis.ktrTimeLapse": /must have the axes TYX or YX, has ZYX/,
  "analysis.readingOrder": /must have two axes/,
  "analysis.rodSizes": /must have two axes|`table` must list cells of the labels, got the label \d/,
  "analysis.segBacteria": /must have two axes/,
  "analysis.segBacterium": /must have two axes/,
  "analysis.segNuclei": /must have two axes/,
  "edges.canny": /two axes, got 3/,
  "edges.roberts": /two axes, got 3/,
  "exposure.equalizeHist": /`mask` must have at least one pixel, got an empty mask/,
  "math.add": /needs a second operand|`value` must be left out/,
  "math.compare": /needs a second operand|`value` must be left out/,
  "math.crop": /`start` must be one whole number from 0 for each axis/,
  "math.divide": /needs a second operand/,
  "math.maximum": /needs a second operand/,
  "math.minimum": /needs a second operand/,
  "math.multiply": /needs a second operand/,
  "math.subtract": /needs a second operand/,
  "measure.findContours": /must be a plane of at least 2×2 pixels/,
  "measure.profileLine": /must be a plane with at least one pixel, got the shape 3×5×8/,
  "morphology.medialAxis": /2 axes for a medial axis/,
  "morphology.reconstruction": /`seed` must be nowhere above the image/,
  "morphology.thin": /2 axes for thinning/,
  "segmentation.floodFill": /`seed` must be one index per axis|`value` must be a whole number/,
  "segmentation.join": /must hold whole numbers from 0/,
  "segmentation.relabelSequential": /must hold whole numbers from 0/,
  "segmentation.splitTouching": /give either `minDistance` or `h`, got none/,
  "threshold.minimum": /a histogram with two peaks/,
  "threshold.multiotsu": /at least 3 different values after binning/,
  "threshold.suggest": /more than one grey value for a suggestion/,
};

const kit = createKit() as unknown as Kit;
for (const { id } of kit.operators()) {
  Deno.test({
    name: `${id} keeps the promises of all operators`,
    permissions: "none",
    async fn() {
      const { problems, served, refused } = await checkConformance(kit, id, {
        params: PARAMS[id],
      });
      const lines = problems.map(({ rule, case: on, message }) => `${rule}: ${on}: ${message}`);
      assert.deepEqual(lines.slice(0, 8), []);
      assert.ok(served > 0);
      for (const { case: on, message } of refused) {
        assert.match(message, REFUSES[id] ?? /^must serve it/, on);
      }
    },
  });
}

let calls = 0;
let kept: Image | undefined;
/** Operators with a fault each, and what is said of it. */
const FAULTS: [
  name: string,
  message: RegExp,
  run: (inputs: { image: Image }) => Record<string, unknown>,
  more?: object,
][] = [
  ["writes", /inputs: writes to its input/, ({ image }) => {
    image.data[0] = 77;
    return { image: imageLike(image, image.data.slice()) };
  }],
  ["writesAndThrows", /inputs: writes to its input/, ({ image }) => {
    image.data[0] = 77;
    throw new Error("late");
  }],
  [
    "counts",
    /repeats: gives another answer/,
    ({ image }) => ({ image: imageLike(image, image.data.map(() => calls++)) }),
  ],
  ["reuses", /repeats: changes what it gave before/, ({ image }) => {
    if (kept?.data.length !== image.data.length || kept.data[0] === 1) {
      kept = imageLike(image, new Uint8Array(image.data.length));
      return { image: kept };
    }
    const given = imageLike(kept, kept.data.slice());
    kept.data[0] = 1;
    return { image: given };
  }, { outputs: { image: "image" } }],
  ["fails", /serves: faulty\.fails: failed: broken/, () => {
    throw new Error("broken");
  }],
  ["refuses", /serves: refuses all calls: faulty\.refuses: never/, () => {
    throw new InputError("never");
  }],
  ["chats", /serves: refuses in more than one line/, () => {
    throw new InputError("one\ntwo");
  }],
  ["wrongKind", /serves: .*output `image` must be an image/, () => ({ image: 3 })],
  [
    "wrongType",
    /outputs: output `image` must be of the kind and type of `image`/,
    ({ image }) => ({ image: imageLike(image, new Float64Array(image.data.length)) }),
  ],
  [
    "wrongLength",
    /serves: faulty.wrongLength: output `image` must be whole: `data` must have/,
    ({ image }) => ({ image: imageLike(image, image.data.slice(1)) }),
  ],
  [
    "losesSize",
    /outputs: output `image` has the shape of the input but not its axes and pixel size/,
    ({ image }) => ({ image: createImage(image.data.slice(), image.shape) }),
  ],
  [
    "givesMore",
    /outputs: gives `more`, which it does not declare/,
    ({ image }) => ({ image, more: image }),
  ],
  [
    "badDefault",
    /params: a default is refused: .*`level` must be/,
    ({ image }) => ({ image }),
    { params: { level: { type: "number", description: "Level", minimum: 0, default: -1 } } },
  ],
  [
    "untried",
    /params: has required parameters: give it an example/,
    ({ image }) => ({ image }),
    { params: { level: number({ doc: "Level" }) } },
  ],
  [
    "badExample",
    /examples: .*`level` must be/,
    ({ image }) => ({ image }),
    {
      params: { level: number({ min: 0, default: 1, doc: "Level" }) },
      examples: [{ title: "wrong", params: { level: -3 } }],
    },
  ],
];

for (const [name, message, run, more] of FAULTS) {
  Deno.test({
    name: `checkConformance() sees an operator that ${name}`,
    permissions: "none",
    async fn() {
      const operator = defineOperator({
        id: `faulty.${name}`,
        summary: "Does wrong",
        inputs: { image: "image" },
        params: {},
        outputs: { image: sameAs("image", "image") },
        reference: "none",
        run: run as never,
        ...more,
      });
      const plugin = definePlugin({ name: "faulty", version: "1.0.0", operators: [operator] });
      const { problems } = await checkConformance(
        createKit({ plugins: [plugin] }) as unknown as Kit,
        operator.id,
      );
      const lines = problems.map((problem) => `${problem.rule}: ${problem.message}`);
      assert.ok(lines.some((line) => message.test(line)), lines.join("\n") || "nothing seen");
    },
  });
}

Deno.test({
  name: "checkConformance() says that there is no such operator",
  permissions: "none",
  async fn() {
    await assert.rejects(checkConformance(kit, "threshold.otus"), {
      name: "ParameterError",
      message: 'no operator "threshold.otus", did you mean "threshold.otsu"?',
    });
  },
});
