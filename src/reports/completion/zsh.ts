/** Completion for zsh: as a file `_duban` in a folder of `fpath`, or evaluated after `compinit`. */
export const zsh = String.raw`#compdef duban
# duban: eval "$(duban completion zsh)"
_duban() {
  local line kind
  local -a lines values shown
  lines=("${"$"}{(@f)$(command duban complete --shell zsh -- "${"$"}{(@Q)words[2,CURRENT]}" 2>/dev/null)}")
  for line in $lines; do
    case $line in
      :files) kind=files ;;
      :folders) kind=folders ;;
      *)
        values+=("${"$"}{line%%$'\t'*}")
        shown+=("${"$"}{line/$'\t'/  }")
        ;;
    esac
  done
  case $kind in
    files) _files ;;
    folders) _files -/ ;;
    *) (( $#values )) && compadd -U -l -d shown -a values ;;
  esac
}
if [[ $funcstack[1] == _duban ]]; then
  _duban "$@"
else
  compdef _duban duban
fi
`;
