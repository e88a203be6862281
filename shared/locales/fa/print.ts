/** Words of the area `print`. */
export const print = {
  title: "",
};
