"""Which words tell that a name is a patient's, and which that it is not? Plain lists; nothing here weighs."""

from pathlib import Path

GIVEN = frozenset(Path(__file__).with_name("given_names.txt").read_text(encoding="utf-8").split())


def words(text: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(text.split())


# Given names that are words or cities too: in lower case, or alone, they name nobody.
ALSO_WORDS = words(
    "will mark grace hope may april june july august rose bill rob art faith joy dawn eve summer page link chase hunter "
    "grant frank jack pat sue drew dean miles brook lane ray guy gene sky rich wade dale glen cliff heath sandy crystal "
    "amber ruby pearl ivy lily daisy violet olive iris ginger holly penny angel star christian austin jackson madison "
    "charlotte dallas houston savannah orlando phoenix denver lincoln florence victoria sydney paris chelsea brooklyn "
    "virginia carolina georgia dakota carson logan tyler jordan troy van le an so long say do in hang sun min mo van jo "
    "young king major prince duke earl max rusty sterling clay forrest mason parker taylor carter cody bar dick rod "
    "patience charity honor mercy constance prudence melody harmony destiny trinity case ward lance pierce skip "
    "robin jay martin ali lou bo bee dee kay kim lee li lin xu yu hong kit mini al trey price chance ace ben bud "
    "homer ester viola bonita rosario santiago santos san jesus chad israel kenya asia india china america bella "
    "misty stormy windy merry mercedes porsche alexa siri cortana jasmine basil rosemary sage myrtle hazel "
    "imran bahar sapna wing can ye he she said hui thi duc dung tam nam son ha mai linh yen"
)
TITLES = words("mr mrs ms miss mx mister madam señora señor senora senor sra")
PARTICLES = words(
    "de da das del della der den di do dos du e el la le las los van von bin ibn al ní ni ter ten y af av"
)

# Whoever stands beside one of these speaks as a professional, writes, governs or sells.
PROFESSION = words(
    "dr doctor surgeon dermatologist dentist orthodontist endodontist periodontist physician pediatrician hygienist nurse "
    "therapist psychologist psychiatrist counselor cardiologist oncologist urologist gynecologist chiropractor optometrist "
    "ophthalmologist podiatrist nutritionist dietitian practitioner assistant pharmacist midwife professor prof md dds "
    "dmd do np fnp fnp-c pa-c rn lcsw phd od dpm facs author writer journalist reporter editor columnist blogger podcaster "
    "senator mayor governor congressman congresswoman president minister judge celebrity actor actress singer athlete "
    "marketer seo consultant freelancer developer designer agency manager specialist strategist outreach publisher "
    "founder partner ceo owner-operator coordinator director attorney lawyer book author's contact salesman rep "
    "representative vendor webmaster"
)
# What makes a whole message or sentence one about business rather than a person.
BUSINESS = words(
    "agency agencies seo outreach marketer marketing freelancer freelance webmaster vendor vendors sponsored sponsor seller "
    "sellers sell sells selling prices pricing price offer offers offering offered sales ads advertiser publisher fiverr "
    "upwork linkbuilding link-building guest da dr campaign contract consultant press newsroom media editor copywriter "
    "recruiter directory directories listing listings listed lists nap yelp yellowpages citations"
)
OURS = words(
    "our ours us we my office clinic practice main line fax frontdesk front toll tracking call-tracking location locations "
    "offices branch reception scheduling number's google calldirectory anchor text scraper scam spam caller tel phone: nap"
)
OFFER = words(
    "agency seo outreach offers offering sells selling sell prices pricing sponsored webmaster fiverr upwork da"
)
PITCH = words(
    "agency seo outreach guest sponsored publish dofollow webmaster freelancer marketer writer campaign pricing"
)

# A person as a patient.
PATIENT = words("patient patients pt pts patient's patients' pt's")
VISIT = words(
    "appointment appointments appt visit visits checkup check-up consult consultation follow-up followup telehealth "
    "walk-in walkin no-show noshow rescheduled discharged hospitalized admitted schedule session refill prescription "
    "prenatal postpartum intake triage referral"
)
VISIT_PHRASES = (
    "came in", "come in", "coming in", "checked in", "was seen", "no show", "no showed", "seeing us", "saw us", "came to our clinic",
    "came to us", "in the office", "on the schedule", "missed his", "missed her", "in for a", "treated by us", "we treat", "we delivered", "i delivered",
    "we treated", "i treated", "i operated", "walk in", "lab results", "test results", "tested positive", "was diagnosed",
    "was treated", "being treated", "is being seen", "we saw", "cured here", "done here", "as a patient", "recall list",
)  # fmt: skip
REVIEW = words("review reviews reviewer reviewed testimonial testimonials stars star 1-star 2-star 5-star")
RELATIVE = words(
    "son daughter mother father mom dad husband wife sister brother grandson granddaughter grandmother grandfather grandma "
    "grandpa aunt uncle niece nephew baby child kid kids twin twins parents parent guardian spouse family cousin "
    "mother's father's mom's dad's husband's wife's son's daughter's toddler"
)

# Conditions, procedures, parts of the body and medicines, as stems of single words.
HEALTH_STEMS = tuple(
    "acne adhd aids allerg alzheimer anemi aneurysm angina anorexi anxiet apnea appendi arrhythm arthrit asthma autis "
    "biops bipolar bleed blister botox braces bronch bulimi bunion cancer carcinom cardiac cataract chemo chlamydi "
    "cholesterol cirrhos colonoscop concussion copd covid crohn cyst dement dental-implant denture depress dermatit diabet "
    "dialysis diagnos diarrhea dysport dyslexi eczema embol endometrio epilep facelift fertil fibroid fibromyalg filler "
    "fractur gallbladder gallstone gastri gingivit glaucoma gonorrh gout hemorrhoid hepatit hernia herniat herpes hiv "
    "hypertens hypothyroid hysterectom implant incontinen infertil infection influenza insomnia invisalign ivf jaundice "
    "juvederm keratos kidney lasik leukemi liposuct lump lupus lymphom malaria mammogra mastectom melanom menopaus "
    "meningit microneedl migraine miscarr molar neuropath obes oncolog osteopor overdos pacemaker pancreat paralys "
    "parkinson pcos pneumoni pregnan prostat psoria psychos ptsd radiat rash rehab rhinoplast rosacea schizophr scolios "
    "sciatica seizure shingles sinusit sprain std steroid stroke surger suicid syphilis tattoo-removal thyroid tinnitus "
    "tonsil transplant tubercul tumor tummy ulcer ultrasound urinary vaccin varicose vasectom veneer vertigo virus "
    "wart wheelchair wound x-ray xray mri addict opioid alcoholi detox relapse hiv-positive metformin insulin antidepress "
    "chemotherap radiotherap root-canal dialys c-section cesarean circumcis abortion contracept hormone transgender "
    "testosteron semaglutid ozempic".split()
)
HEALTH_WORDS = words(
    "crown crowns cavity cavities cleaning filling fillings teeth tooth wisdom hip knee knees spine disc back-pain heart liver lung lungs "
    "colon bladder breast ovary ovaries uterus hernia ear tubes eye eyes wrist shoulder ankle skin-cancer hair "
    "blood labs cough flu pain painful ill sick illness injury injured surgery operation operated procedure "
    "treatment treated therapy symptoms disease syndrome disorder condition positive therapy rehab hospice "
    "augmentation reduction lift peel injections injection delivery labor birth braces cast stitches scar bite broken "
    "canal replacement replaced tuck gum gums bone joint nerve sinus chest belly stomach bowel kidney"
)
WEAK = words(
    "back hair eye eyes ear skin heart blood positive condition procedure treatment therapy broken scar bite delivery labor "
    "cast tubes lift peel hip disc bone family cleaning crown star stars birth hormone addict virus infection treated detox"
)
# A topic rather than somebody's ailment: “our implant page”, “a diabetes blog”.
TOPIC = words(
    "page pages site sites website blog blogs link links keyword keywords content article articles post posts clinic clinics "
    "center centre practice campaign ads niche market magazine foundation society association dentistry surgeon surgeons "
    "specialist doctor doctors university unit department wing school services service story austin near"
)
# Words that begin with a capital and are no part of a person's name.
NOT_NAMES = words(
    "a about above after again all also an and another any are as ask asked at bad be because been before best between blue both "
    "but by call can cancel cc check church city clinic cross date dear did do does don't done each email emergency every "
    "family fine for former forwarded forwarding from general get go good got great had has have he hello her here hi his "
    "home hope hospital how i i'm if in insurance is it its just keep later left let link links little longtime look main "
    "many may me medical member message miss more most mr mrs ms much my name need new no not nothing now of ok old on one "
    "only or other our out over patient patients please post pt question re read record regards reminder reply reviewed "
    "review risky safe sad said saint same saw see sent she should since so some somebody someone source spam st st. stay subject "
    "testimonial tell thank thanks that the their them then there these they this those to too two url us very via was we "
    "were what when where which while who why will with would write written yes yesterday you your yours little big "
    "google yahoo bing facebook instagram tiktok pinterest reddit linkedin youtube twitter yelp healthgrades zocdoc vitals webmd "
    "doximity medium tumblr quora wikipedia wordpress wix ahrefs semrush moz majestic search console ads analytics maps "
    "chamber commerce bbb better business bureau rotary club lions foundation society association academy american national "
    "university college school institute center centre health healthcare care dental dentistry dentist orthodontics orthodontist "
    "orthopedics dermatology pediatrics ophthalmology cardiology family medicine surgery surgical implants implant botox "
    "aesthetics skin smile smiles associates group partners llc inc pllc pc md dds dmd do rn np pa phd mercy memorial "
    "kaiser permanente mayo cleveland johns hopkins cigna aetna humana united healthcare medicare medicaid bcbs shield hmo ppo "
    "street road avenue drive suite north south east west "
    "january february march april june july august september october november december jan feb mar apr jun jul aug sep "
    "sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun "
    "alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa "
    "kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada "
    "ohio oklahoma oregon pennsylvania tennessee texas utah vermont washington wisconsin wyoming tx ca ny fl "
    "boston chicago seattle portland miami atlanta plano frisco angeles francisco diego vegas antonio "
    "english spanish italian french german chinese indian jewish christian catholic greek navajo america usa "
    "hipaa ftc seo da dr dob ssn mrn id csv pdf url http https html faq api "
    "times post tribune herald news daily journal magazine gazette chronicle "
    "ivf iui mri ct adhd autism hiv copd pcos std ibs ptsd crohn's parkinson's alzheimer's hodgkin's lyme hepatitis "
    "disavow nofollow dofollow sponsored ugc backlink backlinks anchor verdict tool domain authority page rank "
    "fusion advocate special portal stories forms form advocacy support network alliance council board library "
    "hair knee hip eye heart back spine cancer root canal wisdom dr's does what's that's here's there's who's"
)
COMMON = (
    NOT_NAMES
    | PATIENT
    | VISIT
    | REVIEW
    | RELATIVE
    | HEALTH_WORDS
    | TOPIC
    | words(
        "and w wants want says say said tells told asks ask asking wrote writes written write links linked linking posted posts posting "
        "put puts left leave came come comes owns own runs run running made make gives gave give shared shares share started start "
        "works work worked got get gets gone goes go went going mentions mentioned thanked thanks complained called call calls texted "
        "sees seen saw showed shows show noshowed cancelled canceled booked missed suffers suffer suffered underwent undergoing "
        "tested diagnosed died dies lives lived born swapped asked sponsors sponsor reviewed appears appear wrote does did "
        "site sites blog website page forum reddit facebook here there today tomorrow last next this monday tuesday friday "
        "who whose whom which that because since until when while where via into onto about around under between "
        "is's has's him her hers them blogs stuff list lists from's lol thx pls ok okay toxic spammy risky bad good great nice "
        "id number no phone email mail cell dob mrn ssn chart dentists pregnant sick ill hospitalized reg"
    )
)
# Diseases that carry a name, and people who are much written about in health and search: not an owner's patients.
EPONYMS = words(
    "crohn's parkinson's alzheimer's hodgkin's bell's graves' graves down's lou hashimoto's raynaud's tourette's huntington's "
    "baker's paget's cushing's addison's sjogren's sjögren's meniere's marfan's"
)
PUBLIC = frozenset(
    name.strip()
    for name in """
    angelina jolie, selena gomez, michael fox, michael j. fox, steve jobs, atul gawande, john mueller, matt cutts, neil patel,
    rand fishkin, brian dean, gary illyes, danny sullivan, barack obama, donald trump, joe biden, jill biden, kamala harris,
    oprah winfrey, kim kardashian, kylie jenner, lady gaga, christina applegate, tom hanks, ben stiller, magic johnson,
    charlie sheen, anthony fauci, mehmet oz, lou gehrig, susan komen, susan g. komen, florence nightingale, jonas salk,
    marie curie, robin williams, britney spears, taylor swift, serena williams, venus williams, bruce willis, celine dion,
    king charles, kate middleton, princess diana, elon musk, bill gates, mark zuckerberg, jeff bezos, sundar pichai,
    larry page, sergey brin, muhammad ali, stephen hawking, john nash, halle berry, nick jonas, salma hayek, olivia munn,
    shannen doherty, chadwick boseman, alex trebek, patrick swayze, farrah fawcett, betty ford, nancy reagan, ronald reagan,
    george bush, bill clinton, hillary clinton, bernie sanders, katie couric, al roker, robin roberts, gwyneth paltrow,
    demi lovato, justin bieber, hailey bieber, ariana grande, billie eilish, michael phelps, simone biles, naomi osaka,
    venus williams, sanjay gupta, deepak chopra, andrew huberman, peter attia, eric topol, siddhartha mukherjee, oliver sacks,
    barry schwartz, marie haynes, glenn gabe, lily ray, aleyda solis, cyrus shepard, joy hawkins, darren shaw
    """.replace("\n", " ").split(",")
)  # fmt: skip
