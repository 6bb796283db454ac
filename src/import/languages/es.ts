import type { Language } from './language.ts';

export const es: Language = {
  code: 'es',
  stopWords: `
    el la los las de que y en un una por con para del se su sus al
    es como más pero ha han fue lo este esta sobre
  `,
  months: 'set=9 setiembre=9 sept=9',
  by: `
    por / texto / texto de / autor / autora / autores / escrito por / publicado por / una crónica de /
    redacción / firma / un reportaje de / entrevista de / informa
  `,
  and: 'y / e / &',
  nameEnds: 'para / en / desde',
  jobs: `
    corresponsales / periodistas / redactores / enviados / corresponsal / periodista / redactor / redactora / editor / editora / enviado / enviada / jefe /
    jefa / reportero / reportera / columnista / redacción / director / directora / analista /
    colaborador / colaboradora / agencias
  `,
  photo: `
    foto / fotos / fotografía / fotografías / imagen / imágenes / crédito / créditos /
    créditos de la foto / fuente / foto de archivo / imagen de archivo / ilustración / gráfico /
    fotógrafo / captura / vídeo / video / fotocomposición / infografía
  `,
  photoBy: 'de / por / vía / cortesía de / cedida por / cortesía',
  handout: `
    archivo / cedida / cortesía / foto de archivo / imagen de archivo / redes sociales /
    captura de pantalla / captura de video / particular
  `,
  caption: 'pie de foto / foto de archivo / imagen de archivo / en la imagen / leyenda',
  roles: `
    con información / información adicional / con reportes / reportaje / reportaje adicional / con la colaboración / con aportes /
    con la participación / reporte / reporte adicional / reportes adicionales / informe adicional /
    edición / editado / editado en español / escrito / redacción / traducción / traducido /
    investigación / producción / gráficos / ilustración / colaboración / colaboró / colaboraron /
    reportería
  `,
  roleBy: 'por / de / del',
  contributed: `
    colaboró en este artículo / colaboraron en este artículo / contribuyó a este reporte /
    contribuyeron a este reporte / contribuyó con este reporte / contribuyeron con este reporte /
    contribuyó a este artículo / contribuyeron a este artículo / contribuyó con este despacho /
    ha contribuido a este artículo / han contribuido a este artículo / ha colaborado en este artículo /
    han colaborado en este artículo
  `,
  published: `
    publicado / publicado el / publicada el / fecha / fecha de publicación / publicación / creado /
    creado el / creado en / el
  `,
  updated: `
    actualizado / actualizado el / actualizada / actualizada el / última actualización / modificado /
    modificado el / act. / actualizado a las / act
  `,
  dateWords: 'a / las / de / del / el / horas / h / hrs / hora / la / peninsular',
  source: `
    fuente / url / enlace / original / artículo original / lea el original en / disponible en /
    leer el original en / vínculo / web / origen
  `,
  labels: {
    title: 'título / titular / asunto',
    standfirst: `
      subtítulo / entradilla / bajada / sumario / resumen / descripción / copete / antetítulo
    `,
    section: 'sección / categoría',
    publisher: 'medio / periódico / editorial / publicación / diario',
    by: 'autor / autora / autores / firma',
    published: 'fecha / publicado / fecha de publicación',
    lang: 'idioma / lengua',
  },
  sections: `
    internacional / mundo / política / economía / sociedad / cultura / deportes / ciencia / tecnología /
    salud / opinión / españa / nacional / negocios / educación / clima / medio ambiente / fútbol /
    televisión / gente / estilo / viajes / sucesos / justicia / madrid / cataluña / méxico / argentina /
    américa / estados unidos / europa / editorial / análisis / columna / entrevista / empresas /
    mercados / motor / libros / cine / música / policiales / espectáculos / seguridad / ciudad /
    última hora / finanzas / vivienda / colombia / chile / perú
  `,
  furniture: `
    compartir / compartir en facebook / compartir en twitter / compartir en whatsapp /
    compartir artículo / compartir noticia / enviar por correo / copiar enlace / copiar / enlace copiado /
    imprimir / guardar / guardar artículo / regalar / comentar / comentarios / ver comentarios /
    ir a los comentarios / deja tu comentario / publicidad / anuncio / anuncios /
    la noticia continúa después de la publicidad / menú / buscar / inicio / portada / iniciar sesión /
    inicia sesión / registrarse / regístrate / suscríbete / suscribirse / suscripción / hazte socio /
    boletines / boletín / newsletter / saltar al contenido / ir al contenido / ir al contenido principal /
    escuchar / escuchar artículo / escucha la noticia / escucha este artículo / aviso legal /
    política de privacidad / política de cookies / términos y condiciones / términos de uso / contacto /
    seguir leyendo / leer más / ver más / mostrar más / cerrar / volver / volver arriba / etiquetas /
    temas / archivado en / archivado en:… / síguenos / solo para suscriptores /
    contenido exclusivo para suscriptores / noticia guardada / ampliar / reproducir / añadir a favoritos /
    suscríbete a… / síguenos en… / regístrate para… / recibe en… / recibe nuestra… / apúntate a… /
    descarga la app… / descarga nuestra… / únete a… / ya eres suscriptor… / puedes seguir a… /
    sigue toda la información…
  `,
  related: `
    más información / lo más leído / lo más visto / más leídas / más leídos / las más leídas / noticias relacionadas /
    relacionado / relacionadas / artículos relacionados / te puede interesar /
    también te puede interesar / le puede interesar / te recomendamos / recomendados / más noticias /
    más en… / últimas noticias / lo último / no te pierdas / temas relacionados / contenido relacionado /
    más sobre este tema
  `,
  readMore: `
    lea también / lee también / leer también / lea más / lee más / leer más / te puede interesar /
    le puede interesar / ver también / vea también / más información / puede leer / relacionado / vídeo /
    video / lea aquí / además / mira también
  `,
  corrections: `
    corrección / fe de errores / fe de erratas / rectificación / aclaración /
    una versión anterior de este / una versión previa de este / en una versión anterior de
  `,
  notes: `
    nota del editor / nota de la redacción / nota de redacción / n. de la r. / este artículo apareció /
    este artículo fue publicado / este artículo se publicó / este texto fue publicado /
    esta nota fue publicada / esta noticia ha sido actualizada / este artículo ha sido actualizado
  `,
  copyright: `
    copyright / © / todos los derechos reservados / derechos reservados / prohibida la reproducción /
    prohibida su reproducción
  `,
};
