import { Notice } from '@/components/ui/notice'

type Props = { title: string; lead: string; password: string }

/** A password that is shown this once: large, in signs that are not taken for one another, to be selected whole. */
export function OneTimePassword({ title, lead, password }: Props) {
  return (
    <div className="mt-3">
      <Notice tone="caution" title={title}>
        <p className="my-2 select-all break-all font-mono font-semibold text-base">{password}</p>
        <p>{lead}</p>
      </Notice>
    </div>
  )
}
