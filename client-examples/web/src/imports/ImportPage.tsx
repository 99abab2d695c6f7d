import { Missing } from '../parts/States';

export default function Later() {
  return <Missing page />;
}
