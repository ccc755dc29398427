/**
 * Recipes: an analysis as a JSON document. Named steps, each an operator with inputs and parameters;
 * the outputs to keep. A recipe is checked as a whole before a pixel is read, and everything that is
 * wrong with it is told at once, with its place.
 *
 * @module
 */
import { RecipeError, show } from "./errors.ts";
import type { Kit, OperatorInfo } from "./kit.ts";
import { isAlone, recycle } from "./memory.ts";
import type { Port } from "./operator.ts";
import {
  fits,
  nearest,
  type Params,
  type ParamSchema,
  readParam,
  resolveParams,
} from "./params.ts";
import type { Kind, Value } from "./values.ts";

/** Version of the recipe's form; stands in its field `petri`. */
export const RECIPE_VERSION = 1;

/** Which part of a file a recipe works on. */
export interface RecipeInput {
  /** Channels by name, counted from 0; a step names one as `input.NAME`. */
  readonly channels?: Readonly<Record<string, number>>;
  /** The channel that `input` means. */
  readonly channel?: number;
  /**
   * One time point; `all`, each on its own; or `together`, all as one value with a time axis, for
   * operators that look from frame to frame. `all` unless given.
   */
  readonly frame?: number | "all" | "together";
  /** One slice of a stack. */
  readonly slice?: number;
  /** A rectangle of each plane. */
  readonly crop?: {
    readonly y: number;
    readonly x: number;
    readonly height: number;
    readonly width: number;
  };
  /** What the axes of the file are, where it does not say. */
  readonly axes?: string;
  /** Side of a pixel in µm, instead of what the file says. */
  readonly pixelSize?: number;
  /** Minutes from frame to frame, instead of what the file says. */
  readonly interval?: number;
}

/** One call of an operator. */
export interface RecipeStep {
  /** Name, by which later steps and outputs refer to it. */
  readonly name: string;
  /** Operator id. */
  readonly operator: string;
  /**
   * What goes into each input: `input`, `input.CHANNEL`, `STEP` (its only output, or the one that fits)
   * or `STEP.OUTPUT`; a list where the input takes several.
   */
  readonly inputs?: Readonly<Record<string, string | readonly string[]>>;
  /** Parameters; those with a default may be left out. */
  readonly params?: Readonly<Record<string, unknown>>;
}

/** How columns of a table are drawn over time. */
export interface FigureSettings {
  /** Columns, by the names of their curves; with a table of curves all that have one, unless given. */
  readonly y?: Readonly<Record<string, string>>;
  /** Column by which rows of different frames are one object: each is a thin line. */
  readonly lines?: string;
  /** Column that is 0 for rows that are left out. */
  readonly where?: string;
  /** How the rows of a frame are summed up; `mean` unless given. */
  readonly average?: "mean" | "median";
  /** What the axis says; the columns' names unless given. */
  readonly label?: string;
}

/** What a recipe keeps: names of values, as steps name them. */
export interface RecipeOutputs {
  /** The label image. */
  readonly labels?: string;
  /** The table of regions. */
  readonly table?: string;
  /** A mask. */
  readonly mask?: string;
  /** The picture under outlines. */
  readonly overlay?: { readonly image: string; readonly labels: string };
  /** Other images by the name of their file. */
  readonly images?: Readonly<Record<string, string>>;
  /** Other tables by the name of their files. */
  readonly tables?: Readonly<Record<string, string>>;
  /**
   * A figure of a table's columns over time. `curve` is a table with the average of a column `C` in each
   * frame, in a column of that name, and its confidence interval in `CLow` and `CHigh`; it is worked out
   * unless given.
   */
  readonly figure?: FigureSettings & { readonly table: string; readonly curve?: string };
}

/** A recipe as it is written. */
export interface Recipe {
  /** Version of the form: 1. */
  readonly petri: number;
  /** Name; results and records carry it. */
  readonly name: string;
  /** What it is for. */
  readonly description?: string;
  /** Which part of a file it works on. */
  readonly input?: RecipeInput;
  /** Paths or addresses of plugins that its operators come from; they run in the sandbox. */
  readonly plugins?: readonly string[];
  /** The steps, in any order. */
  readonly steps: readonly RecipeStep[];
  /** What is kept. */
  readonly outputs: RecipeOutputs;
}

/** Something wrong with a recipe. */
export interface RecipeProblem {
  /** Where, such as `steps[2].params.sigma`. */
  readonly place: string;
  /** What. */
  readonly message: string;
}

/** Where a value comes from: a step's output, or a channel of the input. */
export interface Source {
  /** Name of the step, or `input`. */
  readonly step: string;
  /** Name of its output, or of a channel; empty for the input itself. */
  readonly output: string;
}

/** A step after the check. */
export interface CheckedStep {
  /** Its name. */
  readonly name: string;
  /** Operator id. */
  readonly operator: string;
  /** Version of the operator. */
  readonly version: number;
  /** Where each input comes from. */
  readonly inputs: Readonly<Record<string, Source | readonly Source[]>>;
  /** All parameters, defaults filled in. */
  readonly params: Readonly<Record<string, unknown>>;
}

/** A recipe that holds together. */
export interface CheckedRecipe {
  /** As written. */
  readonly recipe: Recipe;
  /** Its steps in an order in which they can run. */
  readonly steps: readonly CheckedStep[];
  /** Where each output comes from, by name: `labels`, `table`, `overlay.image`, `tables.NAME` … */
  readonly outputs: Readonly<Record<string, Source>>;
}

const FIELDS = ["petri", "name", "description", "input", "plugins", "steps", "outputs", "$schema"];
const INPUT_FIELDS = [
  "channels",
  "channel",
  "frame",
  "slice",
  "crop",
  "axes",
  "pixelSize",
  "interval",
];
const STEP_FIELDS = ["name", "operator", "inputs", "params"];
const NAME = /^[A-Za-z][A-Za-z0-9_]*$/;

/** What an output must be. */
const OUTPUT_KINDS: Readonly<Record<string, readonly Kind[]>> = {
  labels: ["labels"],
  table: ["table"],
  mask: ["mask"],
  "overlay.image": ["image", "mask"],
  "overlay.labels": ["labels", "mask"],
};
const OUTPUTS = ["labels", "table", "mask", "overlay", "images", "tables", "figure"];
const FIGURE_FIELDS = ["table", "curve", "y", "lines", "where", "average", "label"];
const ANY_GRID: readonly Kind[] = ["image", "mask", "labels"];

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Collects problems on the way through a recipe. */
class Checker {
  readonly problems: RecipeProblem[] = [];
  readonly operators: ReadonlyMap<string, OperatorInfo>;
  readonly steps = new Map<string, { index: number; info: OperatorInfo | undefined }>();
  channels: readonly string[] = [];
  readonly used = new Set<string>();
  /** Settings by the place of what they set. */
  readonly settings = new Map<string, string>();

  constructor(operators: readonly OperatorInfo[]) {
    this.operators = new Map(operators.map((info) => [info.id, info]));
  }

  say(place: string, message: string): undefined {
    this.problems.push({ place, message });
    return undefined;
  }

  unknownFields(value: Record<string, unknown>, known: readonly string[], place: string): void {
    for (const key of Object.keys(value)) {
      if (known.includes(key)) continue;
      const near = nearest(key, known);
      this.say(
        place === "" ? key : `${place}.${key}`,
        `no such field${near ? `, did you mean ${near}?` : ` (fields are: ${known.join(", ")})`}`,
      );
    }
  }

  /** Turns `STEP.OUTPUT` into a source whose kind is one of those wanted. */
  source(text: unknown, wanted: readonly Kind[], place: string): Source | undefined {
    if (typeof text !== "string") {
      return this.say(
        place,
        `must name a value, such as "input" or "STEP.OUTPUT", got ${show(text)}`,
      );
    }
    const [step, output = "", ...more] = text.split(".");
    if (more.length > 0) {
      return this.say(place, `must have the form STEP or STEP.OUTPUT, got ${show(text)}`);
    }
    if (step === "input") {
      if (output !== "" && !this.channels.includes(output)) {
        const known = this.channels.join(", ") || "none: name them in input.channels";
        return this.say(place, `no channel ${show(output)} (channels are: ${known})`);
      }
      return wanted.includes("image")
        ? { step, output }
        : this.say(place, `must be ${wanted.join(" or ")}, the input is an image`);
    }
    const found = this.steps.get(step);
    if (found === undefined) {
      const near = nearest(step, [...this.steps.keys(), "input"]);
      return this.say(place, `no step ${show(step)}${near ? `, did you mean ${show(near)}?` : ""}`);
    }
    this.used.add(step);
    if (found.info === undefined) return undefined;
    const outputs = found.info.outputs as Record<string, Port>;
    const names = Object.keys(outputs);
    if (output !== "") {
      if (!Object.hasOwn(outputs, output)) {
        return this.say(
          place,
          `step ${show(step)} has no output ${show(output)} (outputs are: ${names.join(", ")})`,
        );
      }
      return this.fits(outputs[output], wanted)
        ? { step, output }
        : this.say(place, `must be ${wanted.join(" or ")}, ${text} is ${kindsOf(outputs[output])}`);
    }
    const fitting = names.filter((name) => this.fits(outputs[name], wanted));
    if (fitting.length === 1) return { step, output: fitting[0] };
    return this.say(
      place,
      fitting.length === 0
        ? `must be ${wanted.join(" or ")}, step ${show(step)} gives ${
          names.map((name) => `${name} (${kindsOf(outputs[name])})`).join(", ")
        }`
        : `which output of step ${show(step)}? Write one of ${
          fitting.map((name) => `${step}.${name}`).join(", ")
        }`,
    );
  }

  fits(port: Port, wanted: readonly Kind[]): boolean {
    return port.kinds.some((kind) => wanted.includes(kind));
  }
}

function kindsOf(port: Port): string {
  return port.kinds.join(" or ");
}

/** Sets parameters by `STEP.PARAM=VALUE`, the value as typed on a command line, or as JSON. */
function withSettings(recipe: Recipe, settings: readonly string[], checker: Checker): Recipe {
  if (settings.length === 0 || !Array.isArray(recipe.steps)) return recipe;
  const steps = recipe.steps.map((step) => isObject(step) ? { ...step } : step);
  for (const setting of settings) {
    const [, name, param, text] = /^([^.=]+)\.([^.=]+)=(.*)$/s.exec(setting) ?? [];
    const place = `--set ${setting}`;
    if (name === undefined) {
      checker.say(place, "must have the form STEP.PARAMETER=VALUE");
      continue;
    }
    const index = steps.findIndex((step) => isObject(step) && step.name === name);
    if (index < 0) {
      if (name === "input" || name === "outputs") {
        checker.say(place, `only parameters of steps can be set: write ${name} into the recipe`);
        continue;
      }
      const near = nearest(name, steps.map((step) => String(step?.name)));
      checker.say(place, `no step ${show(name)}${near ? `, did you mean ${show(near)}?` : ""}`);
      continue;
    }
    const info = checker.operators.get(steps[index].operator);
    const schema = info === undefined || !Object.hasOwn(info.params, param)
      ? undefined
      : (info.params as Params)[param];
    const value = valueOf(text, schema);
    checker.settings.set(`steps[${index}].params.${param}`, place);
    const { params } = steps[index];
    steps[index] = {
      ...steps[index],
      params: { ...isObject(params) ? params : {}, [param]: value },
    };
  }
  return { ...recipe, steps };
}

/** What was typed for a parameter: `reflect`, `1,2`, `[1, 2]`. */
function valueOf(text: string, schema: ParamSchema | undefined): unknown {
  if (schema === undefined) return text;
  const typed = readParam(schema, text);
  if (fits(schema, typed)) return typed;
  try {
    const value = JSON.parse(text);
    // What looks like a list or an object is shown as such where it does not fit.
    if (fits(schema, value) || typeof value === "object" && value !== null) return value;
  } catch {
    // Not JSON.
  }
  // One word is shown as it was typed, though a list of it might be meant.
  return Array.isArray(typed) && typed.length === 1 ? typed[0] : typed;
}

function checkInput(input: unknown, checker: Checker): void {
  if (input === undefined) return;
  if (!isObject(input)) {
    checker.say("input", `must be an object, got ${show(input)}`);
    return;
  }
  checker.unknownFields(input, INPUT_FIELDS, "input");
  const count = (
    place: string,
    value: unknown,
    words = "a whole number from 0",
    least = 0,
  ) => {
    if (!(Number.isInteger(value) && value as number >= least)) {
      checker.say(place, `must be ${words}, got ${show(value)}`);
    }
  };
  if (input.channels !== undefined) {
    if (!isObject(input.channels)) {
      checker.say("input.channels", `must give numbers by name, got ${show(input.channels)}`);
    } else {
      checker.channels = Object.keys(input.channels);
      for (const [name, index] of Object.entries(input.channels)) {
        if (!NAME.test(name)) {
          checker.say(`input.channels.${name}`, "a name is a letter, then letters, digits and _");
        }
        count(`input.channels.${name}`, index);
      }
    }
  }
  if (input.channel !== undefined) count("input.channel", input.channel);
  if (input.slice !== undefined) count("input.slice", input.slice);
  if (input.frame !== undefined && input.frame !== "all" && input.frame !== "together") {
    count("input.frame", input.frame, 'a whole number from 0, "all" or "together"');
  }
  if (input.axes !== undefined && typeof input.axes !== "string") {
    checker.say("input.axes", `must be letters such as TYX, got ${show(input.axes)}`);
  }
  const { crop } = input;
  for (const [name, unit] of [["pixelSize", "µm"], ["interval", "minutes"]]) {
    const value = input[name];
    if (value !== undefined && !(Number.isFinite(value) && value as number > 0)) {
      checker.say(`input.${name}`, `must be a number above 0, in ${unit}, got ${show(value)}`);
    }
  }
  if (crop === undefined) return;
  if (!isObject(crop)) {
    checker.say("input.crop", `must have y, x, height and width, got ${show(crop)}`);
    return;
  }
  checker.unknownFields(crop, ["y", "x", "height", "width"], "input.crop");
  for (const side of ["y", "x"]) count(`input.crop.${side}`, crop[side]);
  for (const side of ["height", "width"]) {
    count(`input.crop.${side}`, crop[side], "a whole number from 1", 1);
  }
}

function checkSteps(recipe: Recipe, checker: Checker): CheckedStep[] {
  const checked: CheckedStep[] = [];
  recipe.steps.forEach((step, index) => {
    const place = `steps[${index}]`;
    if (!isObject(step)) return checker.say(place, `must be an object, got ${show(step)}`);
    checker.unknownFields(step as unknown as Record<string, unknown>, STEP_FIELDS, place);
    const { name, operator } = step;
    if (typeof name !== "string" || !NAME.test(name)) {
      checker.say(
        `${place}.name`,
        `must be a letter, then letters, digits and _, got ${show(name)}`,
      );
    } else if (name === "input") {
      checker.say(`${place}.name`, '"input" is the image: give the step another name');
    } else if (checker.steps.has(name)) {
      checker.say(`${place}.name`, `${show(name)} is taken`);
    } else {
      const info = typeof operator === "string" ? checker.operators.get(operator) : undefined;
      checker.steps.set(name, { index, info });
    }
    if (typeof operator !== "string" || !checker.operators.has(operator)) {
      const near = typeof operator === "string"
        ? nearest(operator, checker.operators.keys())
        : undefined;
      checker.say(
        `${place}.operator`,
        `no operator ${show(operator)}${near ? `, did you mean ${show(near)}?` : ""}`,
      );
    }
  });
  recipe.steps.forEach((step, index) => {
    const info = isObject(step) ? checker.operators.get(step.operator) : undefined;
    if (info === undefined) return;
    const place = `steps[${index}]`;
    let params: Record<string, unknown> = {};
    try {
      const given = step.params ?? {};
      if (!isObject(given)) throw new RecipeError(`must be an object, got ${show(given)}`);
      params = resolveParams(info.params as Params, given);
    } catch (error) {
      const { parameter, message } = error as RecipeError;
      const at = parameter === undefined ? `${place}.params` : `${place}.params.${parameter}`;
      checker.say(checker.settings.get(at) ?? at, message);
    }
    const inputs: Record<string, Source | readonly Source[]> = {};
    const ports = info.inputs as Record<string, Port>;
    const given = step.inputs ?? {};
    if (!isObject(given)) {
      checker.say(`${place}.inputs`, `must be an object, got ${show(given)}`);
      return;
    }
    checker.unknownFields(given, Object.keys(ports), `${place}.inputs`);
    for (const [name, port] of Object.entries(ports)) {
      const text = given[name];
      const at = `${place}.inputs.${name}`;
      if (text === undefined) {
        if (!port.optional) checker.say(at, `is missing: name ${kindsOf(port)}`);
      } else if (Array.isArray(text) && port.many) {
        inputs[name] = text.map((one, i) => checker.source(one, port.kinds, `${at}[${i}]`))
          .filter((source) => source !== undefined);
      } else {
        const source = checker.source(text, port.kinds, at);
        if (source !== undefined) inputs[name] = source;
      }
    }
    const { frame = "all" } = recipe.input ?? {};
    if (info.overTime && frame === "all") {
      checker.say(
        "input.frame",
        `must be "together" for step ${show(step.name)}: ${info.id} looks from frame to frame`,
      );
    }
    checked.push({ name: step.name, operator: info.id, version: info.version, inputs, params });
  });
  return checked;
}

/** The steps in an order in which each comes after what it needs. */
function inOrder(steps: readonly CheckedStep[], checker: Checker): CheckedStep[] {
  const byName = new Map(steps.map((step) => [step.name, step]));
  const ordered: CheckedStep[] = [];
  const state = new Map<string, "open" | "done">();
  const visit = (step: CheckedStep, path: readonly string[]): void => {
    if (state.get(step.name) === "done") return;
    if (state.get(step.name) === "open") {
      const cycle = [...path.slice(path.indexOf(step.name)), step.name].join(" -> ");
      const index = checker.steps.get(step.name)?.index;
      checker.say(`steps[${index}].inputs`, `steps wait for each other: ${cycle}`);
      return;
    }
    state.set(step.name, "open");
    for (const source of Object.values(step.inputs).flat()) {
      const { step: needed } = source as Source;
      const before = needed === "input" ? undefined : byName.get(needed);
      if (before !== undefined) visit(before, [...path, step.name]);
    }
    state.set(step.name, "done");
    ordered.push(step);
  };
  for (const step of steps) visit(step, []);
  return ordered;
}

function checkOutputs(outputs: unknown, checker: Checker): Record<string, Source> {
  const sources: Record<string, Source> = {};
  if (!isObject(outputs) || Object.keys(outputs).length === 0) {
    checker.say("outputs", `must name at least one of ${OUTPUTS.join(", ")}`);
    return sources;
  }
  checker.unknownFields(outputs, OUTPUTS, "outputs");
  const keep = (name: string, text: unknown, kinds: readonly Kind[]) => {
    const source = checker.source(text, kinds, `outputs.${name}`);
    if (source !== undefined) sources[name] = source;
  };
  for (const name of ["labels", "table", "mask"]) {
    if (outputs[name] !== undefined) keep(name, outputs[name], OUTPUT_KINDS[name]);
  }
  const { overlay } = outputs;
  if (overlay !== undefined) {
    if (!isObject(overlay)) checker.say("outputs.overlay", "must have image and labels");
    else {
      checker.unknownFields(overlay, ["image", "labels"], "outputs.overlay");
      keep("overlay.image", overlay.image, OUTPUT_KINDS["overlay.image"]);
      keep("overlay.labels", overlay.labels, OUTPUT_KINDS["overlay.labels"]);
    }
  }
  const named = (field: "images" | "tables", kinds: readonly Kind[], own: readonly string[]) => {
    const values = outputs[field];
    if (values === undefined) return;
    if (!isObject(values)) {
      checker.say(`outputs.${field}`, "must give values by file name");
      return;
    }
    // Some file systems take `Smooth` and `smooth` for one name.
    const taken = new Set(own);
    for (const [name, text] of Object.entries(values)) {
      const place = `outputs.${field}.${name}`;
      if (!NAME.test(name)) checker.say(place, "a name is a letter, then letters, digits and _");
      else if (taken.has(name.toLowerCase())) checker.say(place, `the name ${name} is taken`);
      else keep(`${field}.${name}`, text, kinds);
      taken.add(name.toLowerCase());
    }
  };
  named("images", ANY_GRID, ["labels", "mask"]);
  named("tables", ["table"], ["regions", "record"]);
  const { figure } = outputs;
  if (figure !== undefined) {
    if (!isObject(figure)) checker.say("outputs.figure", "must have table and y");
    else {
      checkFigure(figure, checker);
      keep("figure.table", figure.table, ["table"]);
      if (figure.curve !== undefined) keep("figure.curve", figure.curve, ["table"]);
    }
  }
  return sources;
}

function checkFigure(figure: Record<string, unknown>, checker: Checker): void {
  checker.unknownFields(figure, FIGURE_FIELDS, "outputs.figure");
  const { y, curve, average } = figure;
  const isText = (value: unknown) => typeof value === "string" && value !== "";
  if (y === undefined && curve !== undefined) {
    // All that have a curve.
  } else if (!isObject(y) || Object.keys(y).length === 0) {
    checker.say("outputs.figure.y", `must give columns by the names of curves, got ${show(y)}`);
  } else {
    for (const [name, column] of Object.entries(y)) {
      if (isText(column)) continue;
      checker.say(`outputs.figure.y.${name}`, `must name a column, got ${show(column)}`);
    }
  }
  for (const field of ["lines", "where", "label"]) {
    if (figure[field] === undefined || isText(figure[field])) continue;
    checker.say(`outputs.figure.${field}`, `must be text, got ${show(figure[field])}`);
  }
  if (average !== undefined && curve !== undefined) {
    checker.say("outputs.figure.average", "does nothing with a table of curves: leave it out");
  } else if (average !== undefined && average !== "mean" && average !== "median") {
    checker.say("outputs.figure.average", `must be "mean" or "median", got ${show(average)}`);
  }
}

/**
 * Checks a recipe as a whole.
 *
 * @param document The parsed JSON.
 * @param operators The operators that there are; see `kit.operators()`.
 * @param settings Parameters that replace the recipe's, each `STEP.PARAMETER=VALUE`.
 * @returns The recipe, its steps in order, parameters resolved.
 * @throws {RecipeError} If something is wrong; its message lists everything with its place.
 */
export function checkRecipe(
  document: unknown,
  operators: readonly OperatorInfo[],
  settings: readonly string[] = [],
): CheckedRecipe {
  const checker = new Checker(operators);
  if (!isObject(document)) {
    throw recipeError([{ place: "recipe", message: `must be an object, got ${show(document)}` }]);
  }
  checker.unknownFields(document, FIELDS, "");
  if (document.petri !== RECIPE_VERSION) {
    checker.say("petri", `must be ${RECIPE_VERSION}, got ${show(document.petri)}`);
  }
  if (typeof document.name !== "string" || document.name === "") {
    checker.say("name", `must be text, got ${show(document.name)}`);
  }
  const { plugins } = document;
  if (
    plugins !== undefined &&
    !(Array.isArray(plugins) && plugins.every((path) => typeof path === "string"))
  ) {
    checker.say("plugins", `must be a list of paths, got ${show(plugins)}`);
  }
  checkInput(document.input, checker);
  if (!Array.isArray(document.steps) || document.steps.length === 0) {
    checker.say("steps", `must list at least one step, got ${show(document.steps)}`);
    throw recipeError(checker.problems);
  }
  const recipe = withSettings(document as unknown as Recipe, settings, checker);
  const steps = inOrder(checkSteps(recipe, checker), checker);
  const outputs = checkOutputs(document.outputs, checker);
  for (const [name, { index }] of checker.steps) {
    if (!checker.used.has(name)) {
      checker.say(`steps[${index}]`, `nothing uses step ${show(name)}: use it or remove it`);
    }
  }
  if (checker.problems.length > 0) throw recipeError(checker.problems);
  return { recipe, steps, outputs };
}

function recipeError(problems: readonly RecipeProblem[]): RecipeError {
  const lines = problems.map(({ place, message }) => `${place}: ${message}`);
  const head = problems.length === 1 ? "" : `${problems.length} problems: `;
  return new RecipeError(head + lines.join("; "), { value: problems });
}

/** Options of {@linkcode runRecipe}. */
export interface RunOptions {
  /**
   * Give the memory of values that nothing needs any more to later results. Only where no operator holds on
   * to a value behind its call, as petri's own do not.
   */
  readonly recycle?: boolean;
}

/**
 * Runs a checked recipe on values. Each value is let go as soon as nothing needs it any more.
 *
 * @param checked The recipe.
 * @param kit A kit with its operators.
 * @param input Values by channel name; the whole input under the empty name.
 * @param options What becomes of values that nothing needs any more.
 * @returns The values to keep, by the names in `checked.outputs`.
 * @throws {RecipeError} If a step fails; the cause is the operator's error.
 */
export async function runRecipe(
  checked: CheckedRecipe,
  kit: Pick<Kit, "operators">,
  input: Readonly<Record<string, Value>>,
  options: RunOptions = {},
): Promise<Record<string, Value>> {
  const values = new Map<string, Value>();
  for (const [name, value] of Object.entries(input)) values.set(`input.${name}`, value);
  const key = ({ step, output }: Source) => `${step}.${output}`;
  const kept = new Set(Object.values(checked.outputs).map(key));
  const last = new Map<string, number>();
  checked.steps.forEach((step, index) => {
    for (const source of Object.values(step.inputs).flat()) last.set(key(source as Source), index);
  });
  const run = (kit as unknown as Kit<Record<string, never>>).run.bind(kit) as unknown as (
    id: string,
    inputs: object,
    params: object,
  ) => Promise<Record<string, Value>>;
  for (const [index, step] of checked.steps.entries()) {
    const inputs = Object.fromEntries(
      Object.entries(step.inputs).map(([name, source]) => [
        name,
        Array.isArray(source)
          ? source.map((one) => values.get(key(one)))
          : values.get(key(source as Source)),
      ]),
    );
    let outputs: Record<string, Value>;
    try {
      const given = Object.entries(step.params).filter(([, value]) => value !== undefined);
      outputs = await run(step.operator, inputs, Object.fromEntries(given));
    } catch (error) {
      throw new RecipeError(
        `step ${show(step.name)}: ${error instanceof Error ? error.message : show(error)}`,
        { operator: step.operator, cause: error },
      );
    }
    for (const [name, value] of Object.entries(outputs)) values.set(`${step.name}.${name}`, value);
    for (const [name, value] of values) {
      if (kept.has(name) || (last.get(name) ?? index) > index) continue;
      values.delete(name);
      if (options.recycle && isAlone(value, [...values.values(), ...Object.values(input)])) {
        recycle(value);
      }
    }
  }
  return Object.fromEntries(
    Object.entries(checked.outputs).map(([name, source]) => [name, values.get(key(source))!]),
  );
}
