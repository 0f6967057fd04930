/**
 * Made-up words for the names of the bench's works. Without their marks no two are alike, none is the beginning of a
 * word for a kind ("trạm"), and each is asked for by itself.
 */
const ONSETS = 'b ch đ gi h kh l m n nh ng ph r s t th v x'.split(' ')
const RIMES =
  'ạng èo ỉnh ộp ừa ằm ôi ướt ần ếch ũi oàn uất ỏm ểu iếc ượn ích ừng ấy õe ún ập ìu ắc ợn ải ịt ẹp ốc'.split(
    ' ',
  )

export const WORDS: readonly string[] = RIMES.flatMap((rime) => ONSETS.map((onset) => `${onset}${rime}`))

/** The word at a number; they come round again. */
export const wordAt = (n: number): string => {
  const word = WORDS[n % WORDS.length] ?? ''
  return word.charAt(0).toUpperCase() + word.slice(1)
}
