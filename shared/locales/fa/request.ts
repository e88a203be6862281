/** Words of the area `request`. */
export const request = {
  title: "",
};
