import { useTranslations } from 'next-intl'
import { Notice } from './notice'

type Props = {
  /** What could not be understood, a sentence each. */
  lines: readonly string[]
  /** The same list without it. */
  href: string
}

/** What of a list's address could not be understood, and the way on. */
export function AddressProblem({ lines, href }: Props) {
  const t = useTranslations('frame.addressProblem')
  return (
    <Notice tone="wrong" title={t('title')}>
      <ul className="grid gap-1">
        {[...new Set(lines)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="mt-2">
        <a href={href} className="link">
          {t('without')}
        </a>
      </p>
    </Notice>
  )
}
