/** Completion for PowerShell, 5.1 or later. An empty word is announced, because older ones lose it on the way. */
export const powershell = `# duban: duban completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName duban -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 |
    Where-Object { $_.Extent.StartOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
  $flags = @('--shell', 'powershell')
  if ($wordToComplete -eq '') { $flags += '--empty' }
  $encoding = [Console]::OutputEncoding
  [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
  try {
    $program = Get-Command duban -CommandType Application, ExternalScript | Select-Object -First 1
    foreach ($line in (& $program complete @flags '--' @words 2>$null)) {
      $value, $about = $line -split "\`t", 2
      if ($value -eq ':files' -or $value -eq ':folders') { continue }
      if (-not $about) { $about = $value }
      [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $about)
    }
  } finally {
    [Console]::OutputEncoding = $encoding
  }
}
`;
