/**
 * A page without Next's scripts: public pages are read with links, forms and details, and need none. The page is whole
 * without them, for Next is told to wait with the head until it is known (next.config.js, `htmlLimitedBots`).
 * @param {string} html
 */
export function withoutScripts(html) {
  return html
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(/<link rel="(?:preload" as="script|modulepreload|expect)"[^>]*>/g, '')
    .replace(/<!--\/?\$-->/g, '')
}

/**
 * What the browser should fetch before it has read the page (the header `Link`: styles, typefaces), but no scripts.
 * @param {string} link
 */
export const linksWithoutScripts = (link) =>
  link
    .split(/,\s*(?=<)/)
    .filter((one) => !/as="?script|modulepreload/.test(one))
    .join(', ')
