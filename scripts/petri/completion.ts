/**
 * `petri completion`: a script by which a shell completes commands and options.
 *
 * @module
 */
import { dashed, type Program, runProgram, UsageError } from "../cli.ts";
import { batchProgram, planProgram } from "./batch.ts";
import { collectProgram } from "./collect.ts";
import { inspectProgram } from "./inspect.ts";
import { operatorsProgram, recipeProgram } from "./operators.ts";
import { pluginProgram } from "./plugin.ts";
import { regionsProgram } from "./regions.ts";
import { reportProgram } from "./report.ts";
import { runCommand } from "./run.ts";
import { verifyProgram } from "./verify.ts";

const PROGRAMS: readonly Program[] = [
  runCommand,
  batchProgram,
  planProgram,
  collectProgram,
  verifyProgram,
  reportProgram,
  inspectProgram,
  regionsProgram,
  operatorsProgram,
  recipeProgram,
  pluginProgram,
];

const SELF: Program<Record<never, never>> = {
  name: "petri completion",
  summary: "Print what makes a shell complete commands and options",
  usage: "bash or zsh",
  operands: { SHELL: "bash, or zsh (which reads bash's after `autoload bashcompinit`)" },
  verbs: ["bash", "zsh"],
  options: {},
  notes: [
    "It completes a command `petri`, such as alias petri='deno run --no-prompt --allow-read " +
    "--allow-write --allow-run=deno /srv/petri/scripts/petri.ts'",
    "For bash: petri completion bash > ~/.local/share/bash-completion/completions/petri; for zsh, in " +
    "~/.zshrc behind compinit: source <(petri completion zsh)",
  ],
};

function script(): string {
  const all = [...PROGRAMS, SELF];
  const nameOf = ({ name }: Pick<Program, "name">) => name.split(" ")[1];
  const cases = all.map((program) => {
    const words = [...Object.keys(program.options).map(dashed), "--help", "--verbose", "--log"];
    const verbs = (program.verbs ?? []).join("\\n");
    return `    ${nameOf(program)}) words=$'${words.join("\\n")}' verbs=$'${verbs}' ;;`;
  });
  const names = [...all.map(nameOf), "--help", "--version"].join("\\n");
  // Words stand on lines, so that names of files may have spaces.
  return `_petri() {
  local IFS=$'\\n' words="" verbs="" current="\${COMP_WORDS[COMP_CWORD]}"
  if [ "$COMP_CWORD" = 1 ]; then
    COMPREPLY=($(compgen -W $'${names}' -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join("\n")}
  esac
  if [[ "$current" == -* ]]; then
    COMPREPLY=($(compgen -W "$words" -- "$current"))
  elif [ "$COMP_CWORD" = 2 ] && [ -n "$verbs" ]; then
    COMPREPLY=($(compgen -W "$verbs" -- "$current"))
  else
    COMPREPLY=($(compgen -f -- "$current"))
  fi
}
complete -o filenames -F _petri petri`;
}

/**
 * Runs `petri completion`.
 *
 * @param args The words behind `completion`.
 * @returns The exit status.
 */
export function completion(args: readonly string[]): Promise<number> {
  return runProgram(SELF, args, ({ operands: [shell] }) => {
    if (shell !== "bash" && shell !== "zsh") throw new UsageError("give bash or zsh");
    console.log(
      shell === "zsh" ? `autoload -U bashcompinit && bashcompinit\n${script()}` : script(),
    );
    return Promise.resolve();
  });
}
