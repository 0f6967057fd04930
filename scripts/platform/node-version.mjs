// Imported before everything else, so it is written in syntax that very old versions of Node can read: they must
// reach this sentence, not a SyntaxError. For the same reason what imports it has no `await` outside a function.
var needed = [20, 19]
var found = process.versions.node.split('.').map(Number)

if (found[0] < needed[0] || (found[0] === needed[0] && found[1] < needed[1])) {
  console.error(
    'This program needs Node ' +
      needed.join('.') +
      ' or newer, and this is Node ' +
      process.versions.node +
      '.',
  )
  process.exit(1)
}
