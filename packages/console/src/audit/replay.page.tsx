export const ReplayPage = () => <p>…</p>;
