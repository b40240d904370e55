/** The completion scripts of four shells, written from a list of commands. */

/** A command as shells complete it. */
export interface Completable {
  readonly name: string;
  readonly description: string;
  /** What its first argument may be; empty for files. */
  readonly words: readonly string[];
  readonly options: readonly {
    readonly name: string;
    readonly description: string;
    readonly values: readonly string[];
    readonly takesValue: boolean;
  }[];
}

/** The shells. */
export const SHELLS = ["bash", "zsh", "fish", "powershell"] as const;

/** The name of a shell. */
export type ShellName = (typeof SHELLS)[number];

/** The script of a shell. */
export function scriptFor(shell: ShellName, commands: readonly Completable[]): string {
  return { bash, zsh, fish, powershell }[shell](commands);
}

function bash(commands: readonly Completable[]): string {
  return `# bash completion of pilot-charter
_pilot_charter() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" words="" values=""
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(" ")}" -- "$cur"))
    return
  fi
${bashCases(commands)}
  if [ -n "$values" ]; then
    COMPREPLY=($(compgen -W "$values" -- "$cur"))
  elif [ "\${cur#-}" != "$cur" ]; then
    COMPREPLY=($(compgen -W "$options" -- "$cur"))
  elif [ -n "$words" ]; then
    COMPREPLY=($(compgen -W "$words" -- "$cur"))
  else
    COMPREPLY=($(compgen -f -- "$cur"))
  fi
}
complete -o filenames -F _pilot_charter pilot-charter
`;
}

/** Sets `options`, `words` and `values`. */
function bashCases(commands: readonly Completable[]): string {
  const options = commands.map(
    (command) =>
      `    ${command.name}) options="${command.options.map(({ name }) => name).join(" ")}" words="${command.words.join(" ")}" ;;`,
  );
  const values = commands.flatMap((command) =>
    command.options
      .filter((option) => option.values.length > 0)
      .map((option) => `    "${command.name} ${option.name}") values="${option.values.join(" ")}" ;;`),
  );
  return [
    `  local options="" command="\${COMP_WORDS[1]}"`,
    '  case "$command" in',
    ...options,
    "  esac",
    '  case "$command $prev" in',
    ...values,
    "  esac",
  ].join("\n");
}

function zsh(commands: readonly Completable[]): string {
  const described = commands.map(
    ({ name, description }) => `    ${quoted(`${name}:${description.replaceAll(":", " ")}`)}`,
  );
  const cases = commands.map((command) => {
    const options = command.options.map((option) => {
      const what = `${option.name}[${option.description.replace(/[[\]:]/g, " ")}]`;
      const value = option.values.length > 0 ? `:value:(${option.values.join(" ")})` : ":value:_files";
      return `        ${quoted(`*${what}${option.takesValue ? value : ""}`)}`;
    });
    const rest = command.words.length > 0 ? `*:word:(${command.words.join(" ")})` : "*:file:_files";
    return `    ${command.name})\n      _arguments \\\n${[...options, `        ${quoted(rest)}`].join(" \\\n")} ;;`;
  });
  return `#compdef pilot-charter
_pilot_charter() {
  local -a commands
  commands=(
${described.join("\n")}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command="$words[2]"
  shift words
  (( CURRENT-- ))
  case "$command" in
${cases.join("\n")}
  esac
}
if [ "$funcstack[1]" = "_pilot_charter" ]; then _pilot_charter "$@"; else compdef _pilot_charter pilot-charter; fi
`;
}

function fish(commands: readonly Completable[]): string {
  const lines = commands.flatMap((command) => {
    const within = `complete -c pilot-charter -n ${quoted(`__fish_seen_subcommand_from ${command.name}`)}`;
    return [
      `complete -c pilot-charter -n __fish_use_subcommand -f -a ${command.name} -d ${quoted(command.description)}`,
      ...(command.words.length > 0 ? [`${within} -f -a ${quoted(command.words.join(" "))}`] : []),
      ...command.options.map((option) => {
        const values =
          option.values.length > 0 ? ` -x -a ${quoted(option.values.join(" "))}` : option.takesValue ? " -r" : "";
        return `${within} -l ${option.name.slice(2)}${values} -d ${quoted(option.description)}`;
      }),
    ];
  });
  return `# fish completion of pilot-charter\n${lines.join("\n")}\n`;
}

function powershell(commands: readonly Completable[]): string {
  const list = (words: readonly string[]) => `@(${words.map((word) => `'${word.replaceAll("'", "''")}'`).join(", ")})`;
  const options = commands.map(({ name, options: all }) => `    '${name}' = ${list(all.map((one) => one.name))}`);
  const words = commands.map(({ name, words: all }) => `    '${name}' = ${list(all)}`);
  const values = commands.flatMap((command) =>
    command.options
      .filter((option) => option.values.length > 0)
      .map((option) => `    '${command.name} ${option.name}' = ${list(option.values)}`),
  );
  return `# PowerShell completion of pilot-charter
Register-ArgumentCompleter -Native -CommandName pilot-charter -ScriptBlock {
  param($word, $ast, $position)
  $options = @{
${options.join("\n")}
  }
  $words = @{
${words.join("\n")}
  }
  $values = @{
${values.join("\n")}
  }
  $typed = @($ast.CommandElements | ForEach-Object { $_.ToString() })
  if ($word -ne '') { $typed = @($typed | Select-Object -SkipLast 1) }
  if ($typed.Count -le 1) { $found = $options.Keys | Sort-Object }
  else {
    $command = $typed[1]
    $found = $values["$command $($typed[-1])"]
    if (-not $found) { $found = if ($word.StartsWith('-')) { $options[$command] } else { $words[$command] } }
  }
  $found | Where-Object { $_ -like "$word*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
