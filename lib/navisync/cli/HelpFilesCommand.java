package navisync.cli;

import java.nio.file.Path;
import navisync.ExitCode;
import navisync.console.Console;
import navisync.io.AtomicFile;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** The {@code help_files} command: writes completion and manual pages, as {@code --help} says. */
@CommandLine.Command(
    name = "help_files.java",
    header = "Writes completion for bash and zsh, and man pages, from the same source as --help.",
    description = {
      "",
      "Writes FOLDER/navisync.bash, to be sourced by bash and zsh, and FOLDER/man/man1. Completion"
          + " works for jbang navisync.java and ./jbang navisync.java, and the other scripts.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ./jbang scripts/help_files.java ~/.local/share/navisync",
      "  source ~/.local/share/navisync/navisync.bash",
      "  man -M ~/.local/share/navisync/man navisync.java"
    })
public final class HelpFilesCommand extends Command {
  private static final String DISPATCH =
      """
      # jbang SCRIPT: the options of the script, for the scripts of NaviSync.
      function _navisync_jbang() {
        local script=${COMP_WORDS[1]##*/} words=() option="" word i
        # --option=value: bash hands over three words, zsh one.
        for ((i = 1; i <= COMP_CWORD; i++)); do
          word=${COMP_WORDS[i]}
          case $word in
            "=") [ "$i" != "$COMP_CWORD" ] || words+=("") ;;
            --*=*)
              words+=("${word%%=*}" "${word#*=}")
              [ "$i" != "$COMP_CWORD" ] || option=${word%%=*}= ;;
            *) words+=("$word") ;;
          esac
        done
        COMP_WORDS=("${words[@]}")
        COMP_CWORD=$((${#words[@]} - 1))
        case ${script%.java} in
      @CASES@
          *) return ;;
        esac
        if [ -n "$option" ]; then
          COMPREPLY=("${COMPREPLY[@]/#/$option}")
        elif [ -n "$BASH_VERSION" ] && [ "${#COMPREPLY[@]}" = 0 ]; then
          compopt -o default
        fi
      }
      complete -o default -F _navisync_jbang jbang ./jbang
      """;

  @Parameters(paramLabel = "FOLDER", description = "Where to write. Created if necessary.")
  private Path folder;

  @Override
  ExitCode run(ProcessContext context, Console console) {
    Path target = context.currentFolder().resolve(folder).normalize();
    Path completion = target.resolve("navisync.bash");
    AtomicFile.write(completion, writer -> writer.write(completion()));
    console.line("Completion: source " + completion);
    for (Command each : Commands.all()) {
      CommandLine line = Program.parserOf(each);
      Path page =
          target.resolve("man").resolve("man1").resolve(line.getCommandSpec().name() + ".1");
      AtomicFile.write(page, writer -> writer.write(ManPage.of(line)));
    }
    console.line("Man pages: man -M " + target.resolve("man") + " navisync.java");
    return ExitCode.DONE;
  }

  private static String completion() {
    StringBuilder text = new StringBuilder();
    StringBuilder cases = new StringBuilder();
    for (Command each : Commands.all()) {
      CommandLine parser = Program.parserOf(each);
      String name = parser.getCommandSpec().name().replace(".java", "");
      text.append(AutoComplete.bash(name, parser)).append('\n');
      cases.append("    %1$s) _complete_%1$s ;;\n".formatted(name));
    }
    return text + DISPATCH.replace("@CASES@", cases.toString().stripTrailing());
  }
}
