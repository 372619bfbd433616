import "./styles/main.css";
import { startElements } from "./elements/registry";

startElements(document);
