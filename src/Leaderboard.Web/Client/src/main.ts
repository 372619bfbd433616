import "./styles/main.css";
import { startElements } from "./elements/registry";
import { showCurrentLinks } from "./lib/menus";

startElements(document);
showCurrentLinks(document);
