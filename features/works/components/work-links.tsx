import { ArrowDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { StageMark } from '@/features/stages/components/stage-mark'
import { workTitle } from '../rules/title'
import type { LinkView, WorkDetail } from '../types'

type Props = { work: WorkDetail; base: string }

/** What the work belongs to, as a chain: above what leads to it, below what it leads to, each joint in words. */
export function WorkLinks({ work, base }: Props) {
  const t = useTranslations('pages.work')
  const titles = useTranslations('works.title')
  const [from, to] = (['FROM', 'TO'] as const).map((way) =>
    work.links.filter((link) => link.direction === way),
  )
  return (
    <ol>
      {from?.map((link) => (
        <Node key={keyOf(link)} joint={<Joint link={link} below />}>
          <Other link={link} base={base} />
        </Node>
      ))}
      <Node isThis>
        <span className="font-semibold">{workTitle(titles, work)}</span>{' '}
        <span className="text-muted">({t('thisWork')})</span>
      </Node>
      {to?.map((link) => (
        <Node key={keyOf(link)}>
          <Joint link={link} />
          <Other link={link} base={base} />
        </Node>
      ))}
    </ol>
  )
}

const keyOf = ({ link, direction, work }: LinkView) => `${link} ${direction} ${work.slug}`

type NodeProps = { isThis?: boolean; joint?: ReactNode; children: ReactNode }

/** A place on the rail; the rail ends where the chain does. */
function Node({ isThis = false, joint, children }: NodeProps) {
  return (
    <li className="relative pb-3 pl-6 before:absolute before:inset-y-0 before:left-[5px] before:w-px before:bg-edge first:before:top-2 last:pb-0 last:before:bottom-auto last:before:h-2 only:before:hidden">
      <span
        className={`absolute top-1 left-0 size-2.75 rounded-full border-2 border-accent ${isThis ? 'bg-accent' : 'bg-ground'}`}
        aria-hidden
      />
      {children}
      {joint}
    </li>
  )
}

/** "Đấu nối cho ↓": how the work above belongs to the one below. */
function Joint({ link: { link }, below = false }: { link: LinkView; below?: boolean }) {
  const t = useTranslations('works.links')
  return (
    <p className={`flex items-center gap-1 text-muted text-xs ${below ? 'mt-2' : 'mb-1'}`}>
      {t(link)}
      <ArrowDown className="size-3.5 shrink-0" strokeWidth={1.75} aria-hidden />
    </p>
  )
}

function Other({ link: { work }, base }: { link: LinkView; base: string }) {
  const titles = useTranslations('works.title')
  return (
    <>
      <a href={`${base}/${work.slug}`} className="link font-medium">
        {workTitle(titles, work)}
      </a>
      <div>
        <StageMark {...work} compact />
      </div>
    </>
  )
}
