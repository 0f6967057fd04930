import { useTranslations } from 'next-intl'

const TABS = { queue: '/staff/review', mine: '/staff/review?mine=1' } as const

/** Two lists: what waits for who looks, and what they sent themselves. */
export function ReviewTabs({ current }: { current: keyof typeof TABS }) {
  const t = useTranslations('review.tabs')
  return (
    <nav aria-label={t('label')} className="mb-4 print:hidden">
      <ul className="flex gap-1">
        {(['queue', 'mine'] as const).map((tab) => (
          <li key={tab}>
            <a
              href={TABS[tab]}
              aria-current={tab === current ? 'page' : undefined}
              className="inline-flex min-h-row items-center border-transparent border-b-2 px-3 font-medium hover:text-accent aria-[current]:border-accent aria-[current]:text-accent"
            >
              {t(tab)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
