/** Completion for fish, 3 or later. */
export const fish = `# duban: duban completion fish | source
function __duban_complete
    set -l words (commandline -opc)
    set -l typed (commandline -ct)
    for line in (command duban complete --shell fish -- $words[2..-1] "$typed" 2>/dev/null)
        switch $line
            case ':files'
                __fish_complete_path "$typed"
            case ':folders'
                __fish_complete_directories "$typed"
            case '*'
                printf '%s\\n' $line
        end
    end
end
complete -c duban -f -a '(__duban_complete)'
`;
