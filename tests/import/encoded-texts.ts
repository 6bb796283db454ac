/** Sentences in the encodings of the Web before UTF-8: which, the text, and its bytes in base64. */
export const encoded: readonly [encoding: string, text: string, base64: string][] = [
  [
    'shift_jis',
    '港の古い橋は四か月の修理を終えて、月曜日の朝に再び開通した。住民は「うれしい」と話した。カフェの店主も笑顔で最初のバスを見送った。',
    'jWCCzIzDgqKLtILNjmyCqYyOgsyPQ5edgvCPSYKmgsSBQYyOl2qT+oLMkqmCyY3EgtGKSpLKgrWCvYFCj1qWr4LNgXWCpILqgrWCooF2gsaYYoK1gr2BQoNKg3SDRoLMk1iO5YLgj86K54LFjcWPiYLMg2+DWILwjKmRl4LBgr2BQg==',
  ],
  [
    'euc-jp',
    '港の古い橋は四か月の修理を終えて、月曜日の朝に再び開通した。住民は「うれしい」と話した。カフェの店主も笑顔で最初のバスを見送った。',
    'ucGkzrjFpKS2tqTPu82kq7fupM69pM39pPK9qqSopMahorfuzcvG/KTOxKuky7rGpNOzq8TMpLekv6GjvbvMsaTPodakpqTspLekpKHXpMjPw6S3pL+ho6WrpdWlp6TOxbm856TivtC06aTHuse96aTOpdCluaTyuKvB96TDpL+how==',
  ],
  [
    'iso-2022-jp',
    '港の古い橋は四か月の修理を終えて、月曜日の朝に再び開通した。住民は「うれしい」と話した。カフェの店主も笑顔で最初のバスを見送った。',
    'GyRCOUEkTjhFJCQ2NiRPO00kKzduJE49JE19JHI9KiQoJEYhIjduTUtGfCRORCskSzpGJFMzK0RMJDckPyEjPTtMMSRPIVYkJiRsJDckJCFXJEhPQyQ3JD8hIyUrJVUlJyRORTk8ZyRiPlA0aSRHOkc9aSROJVAlOSRyOCtBdyRDJD8hIxsoQg==',
  ],
  [
    'gbk',
    '港口的老桥经过四个月的维修，星期一早上重新开放。居民们说他们很高兴。咖啡店老板微笑着目送第一辆公交车过河。',
    'uNu/2rXEwM/Hxb6tuf3LxLj21MK1xM6s0N6jrNDHxtrSu9Tnyc/W2NDCv6q3xaGjvtPD8cPHy7XL+8PHuty439DLoaO/p7fIterAz7DlzqLQptfFxL/LzbXa0rvBvrmrvbuztbn9utOhow==',
  ],
  [
    'gb18030',
    '港口的老桥经过四个月的维修，星期一早上重新开放。居民们说他们很高兴。咖啡店老板微笑着目送第一辆公交车过河。',
    'uNu/2rXEwM/Hxb6tuf3LxLj21MK1xM6s0N6jrNDHxtrSu9Tnyc/W2NDCv6q3xaGjvtPD8cPHy7XL+8PHuty439DLoaO/p7fIterAz7DlzqLQptfFxL/LzbXa0rvBvrmrvbuztbn9utOhow==',
  ],
  [
    'big5',
    '港口的老橋經過四個月的維修，星期一早上重新開放。居民們說他們很高興。咖啡店老闆微笑著目送第一輛公車過河。',
    'tOSkZqq6ptG+9LhnuUylfK3TpOuqurr7rdehQaxQtMGkQKatpFetq7dztn2p8aFDqX6lwa3Mu6GlTK3Mq9ywqr+zoUOpQLDYqbGm0cHzt0yvurXbpdiwZbLEpEC9+KS9qK65TKploUM=',
  ],
  [
    'euc-kr',
    '항구의 오래된 다리가 넉 달의 수리를 마치고 월요일 아침에 다시 열렸다. 주민들은 기쁘다고 말했다. 카페 주인도 첫 버스를 보며 웃었다.',
    'x9exuMDHIL/At6G1yCC02biusKEgs8sgtN7AxyC89riuuKYguLbEobDtIL/5v+TAzyC+xsSnv6EgtNm9wyC/rbfItNkuIMHWuc616cC6ILHiu9q02bDtILi7x9+02S4gxKvG5CDB1sDOtbUgw7kgufa9urimILq4uOcgv/S++rTZLg==',
  ],
  [
    'windows-1251',
    'Старый мост в гавани снова открылся в понедельник утром после четырёх месяцев ремонта. Жители сказали, что очень рады. Хозяин кафе улыбался, глядя на первый автобус.',
    '0fLg8PvpIOzu8fIg4iDj4OLg7egg8e3u4uAg7vLq8Pvr8f8g4iDv7u3l5OXr/O3o6iDz8vDu7CDv7vHr5SD35fL78Lj1IOzl8f/25eIg8OXs7u3y4C4gxujy5evoIPHq4Ofg6+gsIPfy7iDu9+Xt/CDw4OT7LiDV7uf/6O0g6uD05SDz6/vh4Ovx/ywg4+v/5P8g7eAg7+Xw4vvpIODi8u7h8/Eu',
  ],
  [
    'windows-1251',
    "Старий міст у гавані знову відкрився в понеділок вранці після чотирьох місяців ремонту. Мешканці сказали, що дуже раді. Власник кав'ярні усміхався, дивлячись на перший автобус, що їхав через річку.",
    '0fLg8OjpIOyz8fIg8yDj4OLg7bMg5+3u4vMg4rPk6vDo4vH/IOIg7+7t5eSz6+7qIOLw4O32syDvs/Hr/yD37vLo8Pzu9SDss/H/9rPiIPDl7O7t8vMuIMzl+Org7fazIPHq4Ofg6+gsIPnuIOTz5uUg8ODksy4gwuvg8e3o6iDq4OIn//DtsyDz8eyz9eDi8f8sIOTo4uv/9+jx/CDt4CDv5fD46Okg4OLy7uHz8Swg+e4gv/Xg4iD35fDl5yDws/fq8y4=',
  ],
  [
    'koi8-r',
    'Старый мост в гавани снова открылся в понедельник утром после четырёх месяцев ремонта. Жители сказали, что очень рады. Хозяин кафе улыбался, глядя на первый автобус.',
    '89TB0tnKIM3P09Qg1yDHwdfBzskg087P18Egz9TL0tnM09Eg1yDQz87FxMXM2M7JyyDV1NLPzSDQz9PMxSDexdTZ0qPIIM3F09HDxdcg0sXNz87UwS4g9snUxczJINPLwdrBzMksIN7UzyDP3sXO2CDSwcTZLiDoz9rRyc4gy8HGxSDVzNnCwczT0Swgx8zRxNEgzsEg0MXS19nKIMHX1M/C1dMu',
  ],
  [
    'koi8-u',
    "Старий міст у гавані знову відкрився в понеділок вранці після чотирьох місяців ремонту. Мешканці сказали, що дуже раді. Власник кав'ярні усміхався, дивлячись на перший автобус, що їхав через річку.",
    '89TB0snKIM2m09Qg1SDHwdfBzqYg2s7P19Ug16bEy9LJ19PRINcg0M/OxcSmzM/LINfSwc7DpiDQptPM0SDez9TJ0tjPyCDNptPRw6bXINLFzc/O1NUuIO3F28vBzsOmINPLwdrBzMksIN3PIMTV1sUg0sHEpi4g98zB087JyyDLwdcn0dLOpiDV082myMHX09EsIMTJ18zR3snT2CDOwSDQxdLbycogwdfUz8LV0ywg3c8gp8jB1yDexdLF2iDSpt7L1S4=',
  ],
  [
    'iso-8859-5',
    'Старый мост в гавани снова открылся в понедельник утром после четырёх месяцев ремонта. Жители сказали, что очень рады. Хозяин кафе улыбался, глядя на первый автобус.',
    'weLQ4OvZINze4eIg0iDT0NLQ3dgg4d3e0tAg3uLa4Ovb4e8g0iDf3t3V1NXb7N3Y2iDj4uDe3CDf3uHb1SDn1eLr4PHlINzV4e/m1dIg4NXc3t3i0C4gttji1dvYIOHa0NfQ29gsIOfi3iDe59Xd7CDg0NTrLiDF3tfv2N0g2tDk1SDj2+vR0Nvh7ywg09vv1O8g3dAg39Xg0uvZINDS4t7R4+Eu',
  ],
  [
    'windows-1252',
    'Die alte Brücke am Hafen wurde am Montag nach vier Monaten Reparatur wieder geöffnet. Die Bewohner sagten, sie seien überglücklich. Der Besitzer des Cafés lächelte, als der erste Bus über den Fluss fuhr.',
    'RGllIGFsdGUgQnL8Y2tlIGFtIEhhZmVuIHd1cmRlIGFtIE1vbnRhZyBuYWNoIHZpZXIgTW9uYXRlbiBSZXBhcmF0dXIgd2llZGVyIGdl9mZmbmV0LiBEaWUgQmV3b2huZXIgc2FndGVuLCBzaWUgc2VpZW4g/GJlcmds/GNrbGljaC4gRGVyIEJlc2l0emVyIGRlcyBDYWbpcyBs5GNoZWx0ZSwgYWxzIGRlciBlcnN0ZSBCdXMg/GJlciBkZW4gRmx1c3MgZnVoci4=',
  ],
  [
    'windows-1252',
    'Le vieux pont du port a rouvert lundi matin après quatre mois de réparations. Les habitants se sont dits très heureux. Le patron du café a souri en voyant le premier bus traverser la rivière, raconte-t-il à l’été.',
    'TGUgdmlldXggcG9udCBkdSBwb3J0IGEgcm91dmVydCBsdW5kaSBtYXRpbiBhcHLocyBxdWF0cmUgbW9pcyBkZSBy6XBhcmF0aW9ucy4gTGVzIGhhYml0YW50cyBzZSBzb250IGRpdHMgdHLocyBoZXVyZXV4LiBMZSBwYXRyb24gZHUgY2Fm6SBhIHNvdXJpIGVuIHZveWFudCBsZSBwcmVtaWVyIGJ1cyB0cmF2ZXJzZXIgbGEgcml2aehyZSwgcmFjb250ZS10LWlsIOAgbJLpdOku',
  ],
  [
    'windows-1252',
    'El viejo puente del puerto volvió a abrir el lunes por la mañana después de cuatro meses de reparación. Los vecinos dijeron que están muy contentos. «El año fue difícil», contó la dueña del café.',
    'RWwgdmllam8gcHVlbnRlIGRlbCBwdWVydG8gdm9sdmnzIGEgYWJyaXIgZWwgbHVuZXMgcG9yIGxhIG1h8WFuYSBkZXNwdelzIGRlIGN1YXRybyBtZXNlcyBkZSByZXBhcmFjafNuLiBMb3MgdmVjaW5vcyBkaWplcm9uIHF1ZSBlc3ThbiBtdXkgY29udGVudG9zLiCrRWwgYfFvIGZ1ZSBkaWbtY2lsuywgY29udPMgbGEgZHVl8WEgZGVsIGNhZuku',
  ],
  [
    'windows-1252',
    'De oude brug in de haven is maandagochtend na vier maanden reparatie weer geopend. De bewoners zeiden dat zij erg blij zijn. De eigenaar van het café glimlachte; een idee van één euro, coördinatie en ruïne.',
    'RGUgb3VkZSBicnVnIGluIGRlIGhhdmVuIGlzIG1hYW5kYWdvY2h0ZW5kIG5hIHZpZXIgbWFhbmRlbiByZXBhcmF0aWUgd2VlciBnZW9wZW5kLiBEZSBiZXdvbmVycyB6ZWlkZW4gZGF0IHppaiBlcmcgYmxpaiB6aWpuLiBEZSBlaWdlbmFhciB2YW4gaGV0IGNhZukgZ2xpbWxhY2h0ZTsgZWVuIGlkZWUgdmFuIOnpbiBldXJvLCBjb/ZyZGluYXRpZSBlbiByde9uZS4=',
  ],
  [
    'iso-8859-15',
    'Die alte Brücke am Hafen wurde am Montag nach vier Monaten Reparatur wieder geöffnet. Die Bewohner sagten, sie seien überglücklich. Der Besitzer des Cafés lächelte, als der erste Bus über den Fluss fuhr.',
    'RGllIGFsdGUgQnL8Y2tlIGFtIEhhZmVuIHd1cmRlIGFtIE1vbnRhZyBuYWNoIHZpZXIgTW9uYXRlbiBSZXBhcmF0dXIgd2llZGVyIGdl9mZmbmV0LiBEaWUgQmV3b2huZXIgc2FndGVuLCBzaWUgc2VpZW4g/GJlcmds/GNrbGljaC4gRGVyIEJlc2l0emVyIGRlcyBDYWbpcyBs5GNoZWx0ZSwgYWxzIGRlciBlcnN0ZSBCdXMg/GJlciBkZW4gRmx1c3MgZnVoci4=',
  ],
  [
    'windows-1250',
    'Stary most w porcie został ponownie otwarty w poniedziałek rano po czterech miesiącach remontu. Mieszkańcy mówią, że są bardzo szczęśliwi. Właściciel kawiarni uśmiechał się, gdy pierwszy autobus przejeżdżał przez rzekę.',
    'U3RhcnkgbW9zdCB3IHBvcmNpZSB6b3N0YbMgcG9ub3duaWUgb3R3YXJ0eSB3IHBvbmllZHppYbNlayByYW5vIHBvIGN6dGVyZWNoIG1pZXNpuWNhY2ggcmVtb250dS4gTWllc3prYfFjeSBt83dpuSwgv2Ugc7kgYmFyZHpvIHN6Y3rqnGxpd2kuIFezYZxjaWNpZWwga2F3aWFybmkgdZxtaWVjaGGzIHNp6iwgZ2R5IHBpZXJ3c3p5IGF1dG9idXMgcHJ6ZWplv2S/YbMgcHJ6ZXogcnpla+ou',
  ],
  [
    'iso-8859-2',
    'Stary most w porcie został ponownie otwarty w poniedziałek rano po czterech miesiącach remontu. Mieszkańcy mówią, że są bardzo szczęśliwi. Właściciel kawiarni uśmiechał się, gdy pierwszy autobus przejeżdżał przez rzekę.',
    'U3RhcnkgbW9zdCB3IHBvcmNpZSB6b3N0YbMgcG9ub3duaWUgb3R3YXJ0eSB3IHBvbmllZHppYbNlayByYW5vIHBvIGN6dGVyZWNoIG1pZXNpsWNhY2ggcmVtb250dS4gTWllc3prYfFjeSBt83dpsSwgv2Ugc7EgYmFyZHpvIHN6Y3rqtmxpd2kuIFezYbZjaWNpZWwga2F3aWFybmkgdbZtaWVjaGGzIHNp6iwgZ2R5IHBpZXJ3c3p5IGF1dG9idXMgcHJ6ZWplv2S/YbMgcHJ6ZXogcnpla+ou',
  ],
  [
    'windows-1250',
    'Starý most v přístavu byl v pondělí ráno po čtyřech měsících oprav znovu otevřen. Obyvatelé řekli, že jsou velmi šťastní. Majitel kavárny se usmíval, když první autobus přejížděl řeku.',
    'U3Rhcv0gbW9zdCB2IHD47XN0YXZ1IGJ5bCB2IHBvbmTsbO0gcuFubyBwbyDodHn4ZWNoIG3sc+1j7WNoIG9wcmF2IHpub3Z1IG90ZXb4ZW4uIE9ieXZhdGVs6SD4ZWtsaSwgnmUganNvdSB2ZWxtaSCanWFzdG7tLiBNYWppdGVsIGthduFybnkgc2UgdXNt7XZhbCwga2R5niBwcnZu7SBhdXRvYnVzIHD4ZWrtnmTsbCD4ZWt1Lg==',
  ],
  [
    'iso-8859-2',
    'Starý most v přístavu byl v pondělí ráno po čtyřech měsících oprav znovu otevřen. Obyvatelé řekli, že jsou velmi šťastní. Majitel kavárny se usmíval, když první autobus přejížděl řeku.',
    'U3Rhcv0gbW9zdCB2IHD47XN0YXZ1IGJ5bCB2IHBvbmTsbO0gcuFubyBwbyDodHn4ZWNoIG3sc+1j7WNoIG9wcmF2IHpub3Z1IG90ZXb4ZW4uIE9ieXZhdGVs6SD4ZWtsaSwgvmUganNvdSB2ZWxtaSC5u2FzdG7tLiBNYWppdGVsIGthduFybnkgc2UgdXNt7XZhbCwga2R5viBwcnZu7SBhdXRvYnVzIHD4ZWrtvmTsbCD4ZWt1Lg==',
  ],
  [
    'windows-1250',
    'A kikötő régi hídját hétfő reggel négy hónapos javítás után újra megnyitották. A lakók azt mondták, hogy nagyon örülnek. A kávézó tulajdonosa mosolygott, amikor az első busz áthajtott a folyó fölött.',
    'QSBraWv2dPUgculnaSBo7WRq4XQgaOl0ZvUgcmVnZ2VsIG7pZ3kgaPNuYXBvcyBqYXbtdOFzIHV04W4g+mpyYSBtZWdueWl0b3R04WsuIEEgbGFr82sgYXp0IG1vbmR04WssIGhvZ3kgbmFneW9uIPZy/GxuZWsuIEEga+F26XrzIHR1bGFqZG9ub3NhIG1vc29seWdvdHQsIGFtaWtvciBheiBlbHP1IGJ1c3og4XRoYWp0b3R0IGEgZm9sefMgZvZs9nR0Lg==',
  ],
  [
    'windows-1253',
    'Η παλιά γέφυρα στο λιμάνι άνοιξε ξανά τη Δευτέρα το πρωί μετά από τέσσερις μήνες επισκευών. Οι κάτοικοι είπαν ότι είναι πολύ χαρούμενοι. Ο ιδιοκτήτης του καφενείου χαμογελούσε.',
    'xyDw4evp3CDj3fb18eEg8/TvIOvp7Nzt6SDc7e/p7uUg7uHt3CD05yDE5fX03fHhIPTvIPDx+d8g7OX03CDh8Pwg9N3z8+Xx6fIg7N7t5fIg5fDp8+rl9f7tLiDP6SDq3PTv6erv6SDl3/Dh7SD89Okg5d/t4ekg8O/r/SD34fHv/ezl7e/pLiDPIOnk6e/q9N705/Ig9O/1IOrh9uXt5d/v9SD34ezv4+Xr7/3z5S4=',
  ],
  [
    'iso-8859-7',
    'Η παλιά γέφυρα στο λιμάνι άνοιξε ξανά τη Δευτέρα το πρωί μετά από τέσσερις μήνες επισκευών. Οι κάτοικοι είπαν ότι είναι πολύ χαρούμενοι. Ο ιδιοκτήτης του καφενείου χαμογελούσε.',
    'xyDw4evp3CDj3fb18eEg8/TvIOvp7Nzt6SDc7e/p7uUg7uHt3CD05yDE5fX03fHhIPTvIPDx+d8g7OX03CDh8Pwg9N3z8+Xx6fIg7N7t5fIg5fDp8+rl9f7tLiDP6SDq3PTv6erv6SDl3/Dh7SD89Okg5d/t4ekg8O/r/SD34fHv/ezl7e/pLiDPIOnk6e/q9N705/Ig9O/1IOrh9uXt5d/v9SD34ezv4+Xr7/3z5S4=',
  ],
  [
    'windows-1254',
    'Limandaki eski köprü dört aylık onarımdan sonra pazartesi sabahı yeniden açıldı. Mahalle sakinleri çok mutlu olduklarını söyledi. Kahvenin sahibi ilk otobüs nehri geçerken gülümsedi, ışıklar yandı.',
    'TGltYW5kYWtpIGVza2kga/ZwcvwgZPZydCBheWz9ayBvbmFy/W1kYW4gc29ucmEgcGF6YXJ0ZXNpIHNhYmFo/SB5ZW5pZGVuIGHn/Wxk/S4gTWFoYWxsZSBzYWtpbmxlcmkg529rIG11dGx1IG9sZHVrbGFy/W79IHP2eWxlZGkuIEthaHZlbmluIHNhaGliaSBpbGsgb3RvYvxzIG5laHJpIGdl52Vya2VuIGf8bPxtc2VkaSwg/f79a2xhciB5YW5k/S4=',
  ],
  [
    'windows-1255',
    'הגשר הישן בנמל נפתח שוב ביום שני בבוקר אחרי ארבעה חודשי שיפוצים. התושבים אמרו שהם שמחים מאוד. בעל בית הקפה חייך כשהאוטובוס הראשון חצה את הנהר.',
    '5OL5+CDk6fnvIOHw7uwg8PT65yD55eEg4enl7SD58Okg4eHl9/gg4Of46SDg+OHy5CDn5eP56SD56fTl9untLiDk+uX54entIODu+OUg+eTtIPnu5+ntIO7g5eMuIOHy7CDh6fog5Pf05CDn6enqIOv55ODl6OXh5fEg5Pjg+eXvIOf25CDg+iDk8OT4Lg==',
  ],
  [
    'windows-1256',
    'أعيد فتح الجسر القديم في الميناء صباح يوم الاثنين بعد أربعة أشهر من الإصلاح. قال السكان إنهم سعداء جدا. ابتسم صاحب المقهى عندما عبرت أول حافلة النهر.',
    'w9rtzyDdys0gx+HM09Egx+Hez+3jIN3tIMfh4+3kx8Eg1cjHzSDt5uMgx+HHy+Tt5CDI2s8gw9HI2skgw9Tl0SDj5CDH4cXV4cfNLiDex+Egx+HT38fkIMXk5eMg09rPx8EgzM/HLiDHyMrT4yDVx83IIMfh497l7CDa5M/jxyDayNHKIMPm4SDNx93hySDH4eTl0S4=',
  ],
  [
    'windows-874',
    'สะพานเก่าที่ท่าเรือเปิดอีกครั้งเมื่อเช้าวันจันทร์หลังจากซ่อมแซมสี่เดือน ชาวบ้านบอกว่าดีใจมาก เจ้าของร้านกาแฟยิ้ม',
    'ytC+0rngoejSt9Xot+jS4MPXzeC71LTN1aGkw9Hpp+DB1+jN4Krp0sfRuajRubfD7MvF0aeo0qGr6M3B4avBytXo4LTXzbkgqtLHuunSubrNocfo0rTV46jB0qEg4Kjp0qLNp8Pp0rmh0uG/wtTpwQ==',
  ],
  [
    'macintosh',
    'Die alte Brücke am Hafen wurde am Montag nach vier Monaten Reparatur wieder geöffnet. Die Bewohner sagten, sie seien überglücklich. Der Besitzer des Cafés lächelte, als der erste Bus über den Fluss fuhr.',
    'RGllIGFsdGUgQnKfY2tlIGFtIEhhZmVuIHd1cmRlIGFtIE1vbnRhZyBuYWNoIHZpZXIgTW9uYXRlbiBSZXBhcmF0dXIgd2llZGVyIGdlmmZmbmV0LiBEaWUgQmV3b2huZXIgc2FndGVuLCBzaWUgc2VpZW4gn2Jlcmdsn2NrbGljaC4gRGVyIEJlc2l0emVyIGRlcyBDYWaOcyBsimNoZWx0ZSwgYWxzIGRlciBlcnN0ZSBCdXMgn2JlciBkZW4gRmx1c3MgZnVoci4=',
  ],
  [
    'macintosh',
    'Le vieux pont du port a rouvert lundi matin après quatre mois de réparations. Les habitants se sont dits très heureux. Le patron du café a souri en voyant le premier bus traverser la rivière, raconte-t-il à l’été.',
    'TGUgdmlldXggcG9udCBkdSBwb3J0IGEgcm91dmVydCBsdW5kaSBtYXRpbiBhcHKPcyBxdWF0cmUgbW9pcyBkZSByjnBhcmF0aW9ucy4gTGVzIGhhYml0YW50cyBzZSBzb250IGRpdHMgdHKPcyBoZXVyZXV4LiBMZSBwYXRyb24gZHUgY2FmjiBhIHNvdXJpIGVuIHZveWFudCBsZSBwcmVtaWVyIGJ1cyB0cmF2ZXJzZXIgbGEgcml2aY9yZSwgcmFjb250ZS10LWlsIIggbNWOdI4u',
  ],
];
