/** Words of the area `app`. */
export const app = {
  title: "",
};
