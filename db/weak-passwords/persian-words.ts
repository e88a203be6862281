/**
 * Common choices in Iran, the most common first: words, names, cities, clubs, in Persian and as
 * they are written with Latin letters. A word that is not listed is taken for letters by chance.
 */

const spellings = `
سلام salam | یا ya | یاحسین yahossein | رمز ramz | گذرواژه gozarvajeh | رمزعبور ramzobur | پسورد pasvord | ایران iran | تهران tehran teheran
عشق eshgh eshq | خدا khoda | الله allah | علی ali | محمد mohammad mohamad muhammad | حسین hossein hosein | مهدی mahdi mehdi
زهرا zahra | فاطمه fatemeh fateme | رضا reza | حسن hasan hassan | مریم maryam | یاعلی yaali | یامهدی yamahdi | امام emam imam
حسینی hosseini hoseini | محمدی mohammadi mohamadi | احمدی ahmadi | رضایی rezaei rezaee | کریمی karimi | موسوی mousavi mosavi
جعفری jafari | رحیمی rahimi | حیدری heydari heidari | قاسمی ghasemi | هاشمی hashemi | عباسی abbasi abasi | مرادی moradi
صادقی sadeghi | نوری nouri noori | اکبری akbari | کاظمی kazemi | شریفی sharifi | امیری amiri | رستمی rostami | ابراهیمی ebrahimi
امیر amir | احمد ahmad | محسن mohsen | مجید majid | سعید saeed saeid | حمید hamid | ناصر naser | اکبر akbar | اصغر asghar
عباس abbas abas | جواد javad | صادق sadegh | کاظم kazem | هادی hadi | مصطفی mostafa | مرتضی morteza | ابوالفضل abolfazl
قاسم ghasem | رحیم rahim | کریم karim | اسماعیل esmaeil | ابراهیم ebrahim | یوسف yousef yosef | یعقوب yaghoub | داود davood davoud
آرش arash | کوروش kourosh koorosh cyrus | داریوش dariush | بهرام bahram | بهروز behrouz behrooz | فرهاد farhad | شیرین shirin
پرویز parviz | پیمان peyman | پویا pouya | امید omid | آرمان arman | آرمین armin | سینا sina | سهراب sohrab | رستم rostam
نرگس narges | لیلا leila leyla | سارا sara sarah | ستاره setareh | نازنین nazanin | نیلوفر niloofar niloufar | الهام elham
زینب zeinab zeynab | معصومه masoumeh | سمیه somayeh | طاهره tahereh | اعظم azam | مینا mina | مهسا mahsa | ندا neda | نگین negin
ساری sari | مازندران mazandaran | بابل babol | آمل amol | گرگان gorgan | گلستان golestan | رشت rasht | گیلان gilan
مشهد mashhad | خراسان khorasan | اصفهان esfahan isfahan | شیراز shiraz | فارس fars | تبریز tabriz | آذربایجان azarbaijan
اهواز ahvaz | خوزستان khuzestan | کرمان kerman | کرمانشاه kermanshah | یزد yazd | قم qom ghom | کرج karaj | البرز alborz
همدان hamedan | اردبیل ardabil | ارومیه urmia | زنجان zanjan | قزوین qazvin ghazvin | سمنان semnan | اراک arak | بوشهر bushehr
بندرعباس bandarabbas | سنندج sanandaj | کردستان kordestan | لرستان lorestan | ایلام ilam | یاسوج yasuj | زاهدان zahedan | بیرجند birjand
خلیج khalij | خزر khazar caspian | دماوند damavand | پرسپولیس perspolis persepolis | استقلال esteghlal | سپاهان sepahan | تراکتور tractor
شهرداری shahrdari | شهردار shahrdar | شهر shahr | شورا shora | استانداری ostandari | فرمانداری farmandari | وزارت vezarat | کشور keshvar
مدیر modir | سامانه samaneh | سیستم system | کاربر karbar | ادمین admin | اداره edareh | دبیرخانه dabirkhaneh | مالی mali | حسابداری hesabdari
حراست herasat | بایگانی baygani | روابط ravabet | بین‌الملل beynolmelal | عمومی omumi | مأموریت mamouriat | سفیر safir | سفر safar | پرونده parvandeh
رایانه rayaneh | کامپیوتر computer | ویندوز windows | اینترنت internet | شبکه shabakeh | امنیت amniat | مرکز markaz | مرکزی markazi
مادر madar | پدر pedar | برادر baradar | خواهر khahar | پسر pesar | دختر dokhtar | عزیز aziz | عزیزم azizam | جان jan | جانم janam
دوست dust doost | دوستت doostat | دارم daram | من man | تو to | ما ma | خانه khaneh | خونه khoneh | زندگی zendegi | دنیا donya | قلب ghalb | دل del
گل gol | ماه mah | خورشید khorshid | آسمان aseman | دریا darya | کوه kuh kooh | باران baran | بهار bahar | پاییز paeez | زمستان zemestan | تابستان tabestan
آزادی azadi | انقلاب enghelab | جمهوری jomhuri | اسلامی eslami islami | پیروزی piroozi | شهید shahid | ولایت velayat | رهبر rahbar | ملت mellat | وطن vatan
یک yek | دو do | سه se | چهار chahar | پنج panj | شش shesh | هفت haft | هشت hasht | نه noh | ده dah | صد sad | هزار hezar
فروردین farvardin | اردیبهشت ordibehesht | خرداد khordad | تیر tir | مرداد mordad | شهریور shahrivar | مهر mehr | آبان aban | آذر azar | دی dey | بهمن bahman | اسفند esfand
شنبه shanbeh | یکشنبه yekshanbeh | جمعه jomeh | نوروز norouz nowruz | محرم moharram | رمضان ramazan | کربلا karbala | حرم haram | قرآن quran ghoran
امروز emrooz | فردا farda | دیروز dirooz | صبح sobh | شب shab | روز rooz | سال sal | سیب sib | نان nan | آب ab | چای chay | قهوه ghahveh
سیاه siah | سفید sefid | سبز sabz | سرخ sorkh | قرمز ghermez | آبی abi | زرد zard | شیر shir | گربه gorbeh | سگ sag | اسب asb | عقاب oghab
مرد mard | زن zan | بچه bacheh | آقا agha | خانم khanom | دکتر doktor doctor | مهندس mohandes | استاد ostad | رئیس raeis | کارشناس karshenas
آزمون azmoon | آزمایش azmayesh | تست test | نمونه nemuneh | جدید jadid | قدیم ghadim | اول aval | آخر akhar | خوب khob khoob | بزرگ bozorg | کوچک kuchak
`;

/** Years of birth and current years: 1300 to 1410. */
const years = Array.from({ length: 111 }, (_, index) => String(1410 - index));

/** In order of rank; the two spellings of a word side by side. */
export const persianWords: readonly string[] = [
  ...new Set([...spellings.split(/[|\s]+/).filter((word) => word !== ""), ...years]),
];
