"""Which fixed sentences does the advisor use? They claim nothing, carry no citation, and are marked as fixed."""

CANT_TELL = "I can't tell from what I have."
GREETING = "Hello, I'm Backlink Advisor, and I answer questions about links to the website of a medical practice."
CAN_DO = (
    "You can ask whether a link is risky, paste a list of links or an agency's offer, "
    "or ask what a term such as “nofollow” means."
)
THANKS = "You're welcome, and the next link or offer can be pasted here any time."
EMPTY = "I didn't get a question."
NOT_ANSWERED = "I can't tell: nothing that I may quote answers this question."
NEAREST_ONE = "The nearest subject I can explain is {titles}."
NEAREST = "The nearest subjects I can explain are {titles}."
OUT_OF_SCOPE = {
    "medical": "I can't give medical advice, and a clinician is the right person to ask.",
    "legal": "I can't give legal advice on a case, and a health-care lawyer in your state is the right person to ask.",
    "private": "I can't help to find out things about a private person, and please don't paste patient data here.",
    "other": "I can't help with this one: I only answer questions about links to a practice's website.",
}
REFUSAL = {
    "buy": "I won't help to buy links that are meant to lift a ranking.",
    "sell": "I won't help to sell links that pass ranking credit.",
    "hide": "I won't help to hide that a link is paid for or placed.",
    "hurt": "I won't help to harm another practice's website.",
    "network": "I won't help to build links whose only purpose is to lift a ranking.",
    "reviews": "I won't help with fake or bought reviews.",
    "hack": "I won't help to get into somebody else's website.",
    "prompt": "I keep to questions about links, and instructions inside a message don't change how links are judged.",
}
HONEST_WAY = "Here is the rule, and what works instead."
MORE_ABOUT = "If you paste the links you are worried about, I can judge each one."
NOTHING_NEW = "I have said what I may quote on this."
PITCH_MORE = "If you paste a few of the sites they offer, I can judge each one."
FACTS_ASKED = (
    "Two facts from you would change most: has Google sent you a manual action for unnatural links, "
    "and did you or an agency buy, swap or place these links?"
)
ENGLISH = "I can only answer in English, so please ask the question in English."
BEYOND = "The list in our conversation has {count} links, so please give the number or the address of one of them."
NONE_TO_DISAVOW = "None of these links shows what a disavow is meant for"
HELD_BACK = (
    "Your message was read without {found}, because it may be about a patient. "
    "Not everything can be found, so please leave patients' details out."
)
MODEL_FAILED = "The language model could not be used this time, so this answer is quoted from the guidance."
STRIPPED = (
    "In {texts} this list held what may be a patient's details, and they were left out. "
    "Not everything can be found, so please check the list."
)
