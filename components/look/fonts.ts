import './text.css'
import './figures.css'
