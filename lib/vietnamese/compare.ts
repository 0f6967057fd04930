/** ICU's Vietnamese order: Đ after D, tones a à ả ã á ạ, and numbers by value (Nà Si 2 before Nà Si 10). */
const collator = new Intl.Collator('vi', { numeric: true })

/** For `sort`: negative, zero or positive. Plain code-unit order would put Đ, Ấ and Ế after Z. */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b)
}
