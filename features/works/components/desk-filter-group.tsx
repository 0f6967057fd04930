'use client'

import { type CodedName, useCodeWords } from './code-words'
import { FilterGroup, type FilterGroupProps } from './filter-group'

/** At the desk, where there are scripts, seventy boxes travel as their words alone (desk-rows.tsx). */
export function DeskFilterGroup(props: FilterGroupProps) {
  return <FilterGroup {...props} />
}

type CodesProps = Omit<FilterGroupProps, 'options'> & { name: CodedName; codes: readonly string[] }

/** … or as codes, where the browser has the words. */
export function DeskCodesGroup({ codes, name, ...rest }: CodesProps) {
  const say = useCodeWords()
  const options = codes.map((value) => ({ value, label: say(name, value) }))
  return <FilterGroup name={name} options={options} {...rest} />
}
