/** The name and sign of the product. */
export function Mark() {
  return (
    <span className="mark">
      <img src="/favicon.svg" alt="" width="24" height="24" />
      Clientele
    </span>
  );
}
