import style from "../styles/slides.css?url&no-inline";
export const x = () => document.title + style;
