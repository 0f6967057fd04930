import { ArrowRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { StageMark } from '@/features/stages/components/stage-mark'
import { workTitle } from '../rules/title'
import type { LinkView, WorkDetail } from '../types'

type Props = { work: WorkDetail; base: string }

/** What the work belongs to, each link drawn from this work to the other one. */
export function WorkLinks({ work, base }: Props) {
  const titles = useTranslations('works.title')
  return (
    <ul className="grid gap-3">
      {work.links.map((link) => (
        <li
          key={`${link.link} ${link.direction} ${link.work.slug}`}
          className="flex items-start gap-x-4 gap-y-1 max-sm:flex-col"
        >
          <p className="font-medium max-sm:hidden">{workTitle(titles, work)}</p>
          <Joint link={link} />
          <div>
            <a href={`${base}/${link.work.slug}`} className="link font-medium">
              {workTitle(titles, link.work)}
            </a>
            <div>
              <StageMark {...link.work} compact />
            </div>
          </div>
        </li>
      ))}
    </ul>
  )
}

/** "Mở rộng, nâng công suất của →". */
function Joint({ link: { link, direction } }: { link: LinkView }) {
  const t = useTranslations('works')
  return (
    <p className="flex items-center gap-2 text-muted">
      <span className="h-px w-6 bg-line max-sm:hidden" aria-hidden />
      {direction === 'TO' ? t(`links.${link}`) : t(`linksBack.${link}`)}
      <ArrowRight className="size-4 shrink-0" strokeWidth={1.75} aria-hidden />
    </p>
  )
}
