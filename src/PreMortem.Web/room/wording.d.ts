/** The texts of the catalogue that the room's client says, by section. The build puts those of one language in their place; both have the same keys (LG2). */
declare const wording: {
  parts: typeof import('../words/en/parts.json');
  seat: typeof import('../words/en/seat.json');
  forms: typeof import('../words/en/forms.json');
  join: typeof import('../words/en/join.json');
  everybody: typeof import('../words/en/everybody.json');
  leading: typeof import('../words/en/leading.json');
  screen: typeof import('../words/en/screen.json');
  sheet: typeof import('../words/en/sheet.json');
  desk: typeof import('../words/en/desk.json');
  table: typeof import('../words/en/table.json');
};
