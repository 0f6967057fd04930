import { Checkbox } from '@/components/ui/checkbox'

type Props<V extends string> = {
  name: string
  legend: string
  values: readonly V[]
  chosen: readonly string[]
  /** The word of a value. */
  children: (value: V) => string
}

/** One condition of the filter; several ticks mean any of them. */
export function FilterGroup<V extends string>({ name, legend, values, chosen, children }: Props<V>) {
  return (
    <fieldset className="min-w-0 content-start">
      <legend className="font-semibold">{legend}</legend>
      {values.map((value) => (
        <Checkbox
          key={value}
          name={name}
          value={value}
          defaultChecked={chosen.includes(value)}
          label={children(value)}
          className="pointer-fine:min-h-7 pointer-fine:py-1"
        />
      ))}
    </fieldset>
  )
}
