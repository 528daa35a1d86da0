/** Completion for bash, 3.2 or later; needs nothing beside bash. */
export const bash = String.raw`# duban: eval "$(duban completion bash)"
_duban() {
  local line kind=
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      :files) kind=f ;;
      :folders) kind=d ;;
      *) COMPREPLY+=("${"$"}{line%%$'\t'*}") ;;
    esac
  done < <(command duban complete --shell bash -- "${"$"}{COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  if [[ -n $kind ]]; then
    compopt -o filenames 2>/dev/null
    while IFS= read -r line; do
      COMPREPLY+=("$line")
    done < <(compgen "-$kind" -- "${"$"}{COMP_WORDS[COMP_CWORD]}")
  fi
}
complete -F _duban duban
`;
