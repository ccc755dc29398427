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
  options: {},
  notes: ["For bash: petri completion bash > ~/.local/share/bash-completion/completions/petri"],
};

function script(): string {
  const cases = PROGRAMS.map(({ name, options }) => {
    const words = [...Object.keys(options).map(dashed), "--help", "--verbose", "--log"];
    return `    ${name.split(" ")[1]}) words="${words.join(" ")}" ;;`;
  });
  const names = [...PROGRAMS.map(({ name }) => name.split(" ")[1]), "completion"];
  return `_petri() {
  local words="" current="\${COMP_WORDS[COMP_CWORD]}"
  if [ "$COMP_CWORD" = 1 ]; then
    COMPREPLY=($(compgen -W "${names.join(" ")} --help --version" -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join("\n")}
  esac
  case "$current" in
    -*) COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
    *) COMPREPLY=($(compgen -f -- "$current")) ;;
  esac
}
complete -F _petri petri`;
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
