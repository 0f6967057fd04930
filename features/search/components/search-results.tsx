import { useTranslations } from 'next-intl'
import type { FoundGroup } from './found-options'

type Props = {
  id: string
  groups: readonly FoundGroup[]
  /** Key of the line that Enter would open; null: none. */
  chosen: string | null
  onChoose: (key: string) => void
}

export const optionId = (list: string, key: string) => `${list}-${key}`

/** What was found, by kind. Each line is a link, so that it opens as links do: here, or in a tab of its own. */
export function SearchResults({ id, groups, chosen, onChoose }: Props) {
  const t = useTranslations('search')
  return (
    <div
      id={id}
      role="listbox"
      aria-label={t('results')}
      className="max-h-[min(34rem,70dvh)] overflow-y-auto empty:hidden"
    >
      {groups.map(({ name, label, options }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is no group of options.
        <div key={name} role="group" aria-labelledby={`${id}-${name}`}>
          <div id={`${id}-${name}`} className="px-3 pt-2 pb-1 font-medium text-muted text-xs">
            {label}
          </div>
          {options.map(({ key, title, note, href }) => (
            <a
              key={key}
              id={optionId(id, key)}
              role="option"
              aria-selected={key === chosen}
              tabIndex={-1}
              href={href}
              onPointerMove={() => onChoose(key)}
              className="block min-h-row px-3 py-1.5 aria-selected:bg-accent-soft"
            >
              {title}
              {note && <span className="line-clamp-2 text-muted text-xs">{note}</span>}
            </a>
          ))}
        </div>
      ))}
    </div>
  )
}
