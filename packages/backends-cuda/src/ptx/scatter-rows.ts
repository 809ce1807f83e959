// Made by `npm run build:ptx` from sources of the stamp d23c13efd9a353765a04b3a2da45331f.
export default `.version 7.4
.target sm_80
.address_size 64
.visible .entry scatter_rows(
	.param .align 8 .b8 scatter_rows_param_0[40]
)
.maxntid 128, 1, 1
{
	.reg .pred 	%p<15>;
	.reg .b32 	%r<18>;
	.reg .f32 	%f<10>;
	.reg .b64 	%rd<48>;
	mov.u32 	%r5, %ctaid.x;
	shl.b32 	%r6, %r5, 7;
	mov.u32 	%r7, %tid.x;
	or.b32  	%r1, %r6, %r7;
	ld.param.u32 	%r8, [scatter_rows_param_0+32];
	setp.ge.s32 	%p1, %r1, %r8;
	@%p1 bra 	$L__BB0_12;
	mov.b64 	%rd22, scatter_rows_param_0;
	mov.u64 	%rd1, %rd22;
	ld.param.u32 	%r2, [%rd1+24];
	setp.lt.s32 	%p2, %r2, 1;
	@%p2 bra 	$L__BB0_12;
	cvt.s64.s32 	%rd2, %r8;
	ld.param.u64 	%rd24, [%rd1];
	cvta.to.global.u64 	%rd3, %rd24;
	ld.param.u32 	%r3, [%rd1+28];
	ld.param.u64 	%rd25, [%rd1+8];
	cvta.to.global.u64 	%rd26, %rd25;
	mul.wide.u32 	%rd27, %r1, 4;
	add.s64 	%rd4, %rd26, %rd27;
	ld.param.u64 	%rd28, [%rd1+16];
	cvta.to.global.u64 	%rd29, %rd28;
	add.s64 	%rd5, %rd29, %rd27;
	and.b32  	%r4, %r2, 1;
	setp.eq.s32 	%p3, %r2, 1;
	mov.u64 	%rd47, 0;
	@%p3 bra 	$L__BB0_9;
	bra.uni 	$L__BB0_3;
$L__BB0_9:
	setp.eq.s32 	%p11, %r4, 0;
	@%p11 bra 	$L__BB0_12;
	shl.b64 	%rd37, %rd47, 2;
	add.s64 	%rd38, %rd3, %rd37;
	ld.global.u32 	%r16, [%rd38];
	setp.gt.s32 	%p12, %r16, -1;
	setp.lt.s32 	%p13, %r16, %r3;
	and.pred  	%p14, %p12, %p13;
	@!%p14 bra 	$L__BB0_12;
	bra.uni 	$L__BB0_11;
$L__BB0_11:
	mul.lo.s64 	%rd39, %rd47, %rd2;
	shl.b64 	%rd40, %rd39, 2;
	add.s64 	%rd20, %rd4, %rd40;
	cvt.u64.u32 	%rd41, %r16;
	mul.lo.s64 	%rd42, %rd41, %rd2;
	shl.b64 	%rd43, %rd42, 2;
	add.s64 	%rd21, %rd5, %rd43;
	ld.global.f32 	%f7, [%rd20];
	ld.global.f32 	%f8, [%rd21];
	add.rn.f32 	%f9, %f7, %f8;
	st.global.f32 	[%rd21], %f9;
$L__BB0_12:
	ret;
$L__BB0_3:
	shl.b64 	%rd6, %rd2, 2;
	shl.b64 	%rd7, %rd2, 3;
	add.s64 	%rd44, %rd3, 4;
	bfe.u32 	%r9, %r2, 1, 30;
	mul.wide.u32 	%rd9, %r9, 2;
	mov.u64 	%rd47, 0;
	mov.u64 	%rd46, %rd4;
	bra.uni 	$L__BB0_4;
$L__BB0_8:
	add.s64 	%rd46, %rd46, %rd7;
	add.s64 	%rd47, %rd47, 2;
	add.s64 	%rd44, %rd44, 8;
	cvt.u32.u64 	%r14, %rd47;
	cvt.u32.u64 	%r15, %rd9;
	setp.ne.s32 	%p10, %r15, %r14;
	@%p10 bra 	$L__BB0_4;
	bra.uni 	$L__BB0_9;
$L__BB0_4:
	ld.global.u32 	%r10, [%rd44+-4];
	setp.gt.s32 	%p4, %r10, -1;
	setp.lt.s32 	%p5, %r10, %r3;
	and.pred  	%p6, %p4, %p5;
	@!%p6 bra 	$L__BB0_6;
	bra.uni 	$L__BB0_5;
$L__BB0_5:
	cvt.u64.u32 	%rd31, %r10;
	mul.lo.s64 	%rd32, %rd31, %rd2;
	shl.b64 	%rd33, %rd32, 2;
	add.s64 	%rd13, %rd5, %rd33;
	ld.global.f32 	%f1, [%rd46];
	ld.global.f32 	%f2, [%rd13];
	add.rn.f32 	%f3, %f1, %f2;
	st.global.f32 	[%rd13], %f3;
$L__BB0_6:
	ld.global.u32 	%r12, [%rd44];
	setp.gt.s32 	%p7, %r12, -1;
	setp.lt.s32 	%p8, %r12, %r3;
	and.pred  	%p9, %p7, %p8;
	@!%p9 bra 	$L__BB0_8;
	bra.uni 	$L__BB0_7;
$L__BB0_7:
	add.s64 	%rd14, %rd46, %rd6;
	cvt.u64.u32 	%rd34, %r12;
	mul.lo.s64 	%rd35, %rd34, %rd2;
	shl.b64 	%rd36, %rd35, 2;
	add.s64 	%rd15, %rd5, %rd36;
	ld.global.f32 	%f4, [%rd14];
	ld.global.f32 	%f5, [%rd15];
	add.rn.f32 	%f6, %f4, %f5;
	st.global.f32 	[%rd15], %f6;
	bra.uni 	$L__BB0_8;
}
`;
