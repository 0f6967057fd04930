// Each file holds latin, latin-ext and vietnamese; the browser fetches only the ranges that a page uses.
import '@fontsource/be-vietnam-pro/400.css'
import '@fontsource/be-vietnam-pro/500.css'
import '@fontsource/be-vietnam-pro/600.css'
import './figures.css'
