import { Checkbox } from '@/components/ui/checkbox'

export type FilterGroupProps = {
  name: string
  legend: string
  options: readonly { value: string; label: string }[]
  chosen: readonly string[]
}

/** One condition of the filter; several ticks mean any of them. */
export function FilterGroup({ name, legend, options, chosen }: FilterGroupProps) {
  return (
    <fieldset className="min-w-0 content-start">
      <legend className="font-semibold">{legend}</legend>
      {options.map(({ value, label }) => (
        <Checkbox
          key={value}
          name={name}
          value={value}
          defaultChecked={chosen.includes(value)}
          label={label}
          className="pointer-fine:min-h-7 pointer-fine:py-1"
        />
      ))}
    </fieldset>
  )
}
