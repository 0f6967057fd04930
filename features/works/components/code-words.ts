import { useTranslations } from 'next-intl'

/** Conditions whose values are codes, and where their words are. */
const GROUPS = {
  kind: 'kinds',
  phase: 'phases',
  stage: 'stages',
  condition: 'conditions',
  holder: 'holders',
  sourceKind: 'sourceKinds',
} as const

export type CodedName = keyof typeof GROUPS

export const isCoded = (name: string): name is CodedName => name in GROUPS

/** A code in words. It has been read as one of its list (schema.ts). */
export function useCodeWords() {
  const t = useTranslations('rules')
  return (name: CodedName, code: string): string => t(`${GROUPS[name]}.${code}` as Parameters<typeof t>[0])
}
