'use client'

import { FilterGroup, type FilterGroupProps } from './filter-group'

/** At the desk, where there are scripts, seventy boxes travel as their words alone (desk-rows.tsx). */
export function DeskFilterGroup(props: FilterGroupProps) {
  return <FilterGroup {...props} />
}
