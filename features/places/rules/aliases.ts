import type { Era } from '@/features/places/types'

/**
 * Other spellings in use for a unit (without its type): the statistics office and the resolutions differ, and so do
 * newspapers. They count like the name itself. The names of NQ 1670/NQ-UBTVQH15 are all here.
 */
export const UNIT_ALIASES = [
  { era: '2020', code: '03391', aliases: ['Lản Nhì Thàng'] },
  { era: '2020', code: '03442', aliases: ['Pa Ủ'] },
  { era: '2020', code: '03448', aliases: ['Pa Vệ Sủ'] },
  { era: '2020', code: '03460', aliases: ['Hua Bum'] },
  { era: '2020', code: '03469', aliases: ['Can Hồ'] },
  { era: '2020', code: '03527', aliases: ['Pa Khóa'] },
  { era: '2020', code: '03550', aliases: ['Sì Lờ Lầu'] },
  { era: '2020', code: '03565', aliases: ['Tung Qua Lìn'] },
  { era: '2020', code: '03574', aliases: ['Ma Li Pho'] },
  { era: '2020', code: '03640', aliases: ['Ta Gia'] },
  { era: '2025', code: '03460', aliases: ['Hua Bun'] },
  { era: '2025', code: '03562', aliases: ['Sì Lờ Lầu'] },
] as const satisfies readonly { era: Era; code: string; aliases: readonly string[] }[]
