/** Three stones on each other, as SVG. */
export const logo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" width="48" height="48">
<g fill="#8fa3ad" stroke="#4b5d67" stroke-width="2">
<ellipse cx="24" cy="38" rx="19" ry="7"/><ellipse cx="23" cy="24" rx="13" ry="6"/><ellipse cx="25" cy="12" rx="8" ry="5"/>
</g></svg>`;
