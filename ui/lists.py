"""Where does an owner bring a list of links? The page is loaded when it is opened; the first page needs none of it."""


def show() -> None:
    """Draw the page that judges lists."""
    from ui.lists_page import page

    page()
