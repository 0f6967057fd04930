import { verifyLedger } from '@/features/changes/data/verify'

/**
 * Proves that the tables equal the ledger. Exit 0: equal; 1: something differs, each named on a line of its own;
 * 2: asked for nothing that can be verified.
 */
const args = process.argv.slice(2)
const at = args.indexOf('--expect')
const expectedHead = at < 0 ? null : args[at + 1]?.trim()
if (expectedHead === undefined || expectedHead === '') {
  console.error('--expect wants a head, as an earlier run or a report gave it: 12:3f5a…')
  process.exit(2)
}
const result = await verifyLedger(expectedHead)

for (const difference of result.differences) console.error(`✗ ${difference}`)
console.log(
  `${result.sets} change sets, ${result.changes} changes, ${result.works} works, ${result.files} files`,
)
if (result.erasedNotes > 0) console.log(`${result.erasedNotes} nội dung đã xóa theo lệnh / erased by order`)
if (result.head) console.log(`Head: ${result.head}`)
console.log(
  result.differences.length === 0
    ? 'Equal: the tables are what the ledger says and the chain is unbroken. / Khớp: sổ và bảng như nhau, chuỗi không đứt.'
    : `NOT equal: ${result.differences.length} differences. / KHÔNG khớp: ${result.differences.length} chỗ khác.`,
)
process.exit(result.differences.length === 0 ? 0 : 1)
