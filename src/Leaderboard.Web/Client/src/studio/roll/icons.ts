/** The pictures on the roll's buttons: paths in a 24 by 24 box. */
export const icons = {
  draw: "M4 20l1-4.5L16 4.5a2.1 2.1 0 0 1 3 3L8.500 18.500zM14 6.500l3.500 3.500",
  select: "M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M11 4h2M11 20h2M4 11v2M20 11v2",
  undo: "M9 6L4 11l5 5M4 11h10a6 6 0 0 1 0 9h-3",
  redo: "M15 6l5 5-5 5M20 11H10a6 6 0 0 0 0 9h3",
  copy: "M9 9h11v11H9zM5 15H4V4h11v1",
  paste: "M8 5H5v16h14V5h-3M9 3h6v4H9zM12 10v7M9 14l3 3 3-3",
  duplicate: "M3 7h8v10H3zM14 7h7v10h-7M17.500 10v4M15.500 12h4",
  delete: "M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10.500 11v5M13.500 11v5",
  closer: "M12 6v12M6 12h12",
  farther: "M6 12h12",
  fit: "M3 12h18M7 8l-4 4 4 4M17 8l4 4-4 4",
  loudness: "M5 20v-6M10 20V6M15 20v-9M20 20V9",
  help: "M9 9a3 3 0 1 1 4.500 2.600c-1 .6-1.500 1.200-1.500 2.400M12 17.500v.1",
} as const;
