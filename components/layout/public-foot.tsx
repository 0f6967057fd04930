/** What the figures rest on, on the screen and on paper alike. */
export function PublicFoot({ source, owner }: { source: string; owner: string }) {
  return (
    <footer className="border-line border-t">
      <div className="mx-auto flex max-w-400 flex-wrap justify-between gap-x-8 gap-y-1 px-4 py-4 text-muted text-xs sm:px-6">
        <p className="max-w-prose">{source}</p>
        <p>{owner}</p>
      </div>
    </footer>
  )
}
