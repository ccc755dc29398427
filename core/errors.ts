/**
 * The errors that petri throws. A message is one line: what could not be done, the rule, the value
 * that broke it. The same facts stand in fields, so that a program need not read prose.
 *
 * @module
 */

/** Facts about a failure, beside its message. */
export interface ErrorDetails {
  /** Id of the operator that refused, such as `threshold.otsu`. */
  readonly operator?: string | undefined;
  /** Name of the parameter or input that was wrong. */
  readonly parameter?: string | undefined;
  /** The value that was refused. */
  readonly value?: unknown;
  /** The file that was being read or written. */
  readonly file?: string | undefined;
  /** The error underneath. */
  readonly cause?: unknown;
}

/** Prototypes of petri's errors name their class by it, in every copy of petri. */
const CLASS = Symbol.for("petri.error");

/** What every error of petri has in common; catch this one to catch them all. */
export class PetriError extends Error {
  static {
    named(this, "PetriError");
  }

  /**
   * Whether something is an error of this class. A program may hold petri twice, as sources and as the built
   * library: the errors of both are meant.
   *
   * @param value Anything.
   * @returns Whether it is.
   */
  static override [Symbol.hasInstance](value: unknown): boolean {
    const { prototype } = this;
    const name = Object.getOwnPropertyDescriptor(prototype, CLASS)?.value;
    for (let at = value; typeof at === "object" && at !== null; at = Object.getPrototypeOf(at)) {
      if (at === prototype) return at !== value;
      if (name !== undefined && Object.getOwnPropertyDescriptor(at, CLASS)?.value === name) {
        return true;
      }
    }
    return false;
  }

  /** Id of the operator that refused, where there is one. */
  operator: string | undefined;
  /** Name of the parameter or input that was wrong, where there is one. */
  readonly parameter: string | undefined;
  /** The value that was refused, where there is one. */
  readonly value: unknown;
  /** The file that was being read or written, where there is one. */
  readonly file: string | undefined;
  /** The class name, kept under minification and across processes. */
  override readonly name: string = "PetriError";

  /**
   * An error with its facts.
   *
   * @param message One line: what could not be done, the rule, the current value.
   * @param details The same facts as fields.
   */
  constructor(message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.operator = details.operator;
    this.parameter = details.parameter;
    this.value = details.value;
    this.file = details.file;
  }

  /**
   * Names the operator in an error that a pure function threw without knowing who called it.
   *
   * @param id Id of the operator; ignored when the error already names one.
   * @returns This error, its message starting with the id.
   */
  within(id: string): this {
    if (this.operator === undefined) {
      this.operator = id;
      this.message = `${id}: ${this.message}`;
    }
    return this;
  }
}

/** A parameter is missing, unknown, of the wrong type or out of its range. */
export class ParameterError extends PetriError {
  static {
    named(this, "ParameterError");
  }

  /** The class name. */
  override readonly name: string = "ParameterError";
}

/** An input has the wrong kind, shape, pixel type or content. */
export class InputError extends PetriError {
  static {
    named(this, "InputError");
  }

  /** The class name. */
  override readonly name: string = "InputError";
}

/** A file is missing, cut short, not what it claims to be, too large, or of an unsupported form. */
export class FormatError extends PetriError {
  static {
    named(this, "FormatError");
  }

  /** The class name. */
  override readonly name: string = "FormatError";
}

/** A recipe does not hold together. */
export class RecipeError extends PetriError {
  static {
    named(this, "RecipeError");
  }

  /** The class name. */
  override readonly name: string = "RecipeError";
}

/** A plugin was refused, crashed, timed out or answered with something that is not a value. */
export class PluginError extends PetriError {
  static {
    named(this, "PluginError");
  }

  /** The class name. */
  override readonly name: string = "PluginError";
}

function named({ prototype }: typeof PetriError, name: string): void {
  Object.defineProperty(prototype, CLASS, { value: name });
}

/**
 * A value as an error message shows it: short, on one line, strings in quotes.
 *
 * @param value Anything.
 * @returns At most about 60 characters.
 */
export function show(value: unknown): string {
  let text: string;
  if (typeof value === "string") text = JSON.stringify(value);
  else if (typeof value === "bigint") text = `${value}n`;
  else if (typeof value === "function") text = "a function";
  else if (ArrayBuffer.isView(value)) {
    text = `${value.constructor.name}(${(value as Uint8Array).length ?? value.byteLength})`;
  } else if (typeof value === "object" && value !== null) {
    try {
      text = JSON.stringify(value, beginning()) ?? String(value);
    } catch {
      text = Object.prototype.toString.call(value);
    }
  } else text = Object.is(value, -0) ? "-0" : String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** For JSON of which only some sixty letters are shown: no more of a value is looked at. */
function beginning(): (key: string, value: unknown) => unknown {
  let left = 100;
  return (_, value) => {
    if (left-- <= 0) return undefined;
    if (typeof value === "string") return value.slice(0, 60);
    if (ArrayBuffer.isView(value)) return show(value);
    return Array.isArray(value) ? value.slice(0, 60) : value;
  };
}

/**
 * Refuses a parameter unless it fits: `gaussian` may be called without the kit, and then nobody else
 * has looked at `sigma`.
 *
 * @param fits Whether the value is right.
 * @param name The parameter's name.
 * @param value Its value.
 * @param rule What would be right, as in "`sigma` must be ...".
 * @throws {ParameterError} If it does not fit.
 */
export function checkParameter(fits: boolean, name: string, value: unknown, rule: string): void {
  if (!fits) {
    throw new ParameterError(`\`${name}\` must be ${rule}, got ${show(value)}`, {
      parameter: name,
      value,
    });
  }
}
