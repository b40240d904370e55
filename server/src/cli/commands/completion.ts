/** `completion`: the script that makes a shell complete commands, options and their values, from the program itself. */
import { Argument, type Command } from "commander";
import { knownRuleIds } from "../../core/rules/ids.ts";
import { type Completable, SHELLS, type ShellName, scriptFor } from "../completion-scripts.ts";
import { EXIT, type Io } from "../io.ts";

const EXAMPLES = `
Examples:
  source <(pilot-charter completion bash)                              in ~/.bashrc
  pilot-charter completion zsh > "\${fpath[1]}/_pilot-charter"
  pilot-charter completion fish > ~/.config/fish/completions/pilot-charter.fish
  pilot-charter completion powershell | Out-String | Invoke-Expression in $PROFILE
`;

/** Adds the command to the program, whose other commands it reads when it runs. */
export function addCompletion(command: Command, program: Command, io: Io, done: (status: number) => void): void {
  command
    .addArgument(new Argument("<shell>", "whose script to print").choices([...SHELLS]))
    .addHelpText("after", EXAMPLES)
    .action((name: ShellName) => {
      io.out(scriptFor(name, program.commands.map(completable)));
      done(EXIT.fine);
    });
}

function completable(command: Command): Completable {
  const [argument] = command.registeredArguments;
  return {
    name: command.name(),
    description: command.description(),
    words: command.name() === "explain" ? [...knownRuleIds, "score"] : (argument?.argChoices ?? []),
    options: command.options.map(({ long, description, argChoices, required, optional }) => ({
      name: long ?? "",
      description,
      values: argChoices ?? [],
      takesValue: required || optional,
    })),
  };
}
